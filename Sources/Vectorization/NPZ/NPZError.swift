/// Why a file of vectors could not be read or written.
public enum NPZError: Error, Equatable, Sendable {
  /// The file cannot be opened, or is no zip archive that can be read to its end.
  case unreadable(reason: String)
  /// The file cannot be written.
  case unwritable(reason: String)
  /// The archive lacks an array.
  case missingArray(name: String)
  /// The archive holds neither a sparse matrix nor exactly one array of two axes, but so many.
  case noSingleTable(arrays: [String], tables: Int)
  /// An array does not begin with a well-formed NPY header.
  case malformedHeader(array: String, reason: String)
  /// An array has elements of a type that is not read here.
  case unsupportedType(array: String, type: String)
  /// An array of rows has elements that are no floats of 32 or 64 bits.
  case notFloats(array: String, type: String)
  /// An array has fewer bytes than its header says.
  case truncated(array: String, expected: Int, found: Int)
  /// The arrays hold more than a reader or writer may.
  case tooLarge(array: String, limit: Int)
  /// The matrix is stored in another format than CSR.
  case unsupportedFormat(String)
  /// An array has the wrong number of elements.
  case wrongCount(array: String, expected: Int, found: Int)
  /// The shape is no pair of numbers of rows and columns.
  case invalidShape([Int])
  /// The row pointers do not rise from 0 to at most the number of stored values.
  case invalidRowPointer(row: Int)
  /// A stored value lies outside the matrix's columns.
  case columnOutOfRange(row: Int, column: Int, columnCount: Int)
  /// A value is not finite in single precision.
  case notFinite(row: Int)
  /// A text has what is no Unicode scalar.
  case invalidText(array: String, element: Int)
}
