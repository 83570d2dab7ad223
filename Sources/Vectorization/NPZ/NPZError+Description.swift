extension NPZError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let reason):
      "the archive is damaged or none (\(reason)); 'newsfold vectors' and scipy.sparse.save_npz "
        + "write what can be read"
    case .unwritable(let reason):
      "cannot write the vectors: \(reason)"
    case .missingArray(let name):
      "no array '\(name)' in the file; write it with scipy.sparse.save_npz"
    case .malformedHeader(let array, let reason):
      "array '\(array)': malformed NPY header (\(reason)); write the file again"
    case .unsupportedType(let array, let type):
      "array '\(array)': type '\(type)' is not read; "
        + "use 32- or 64-bit little-endian integers and floats"
    case .truncated(let array, let expected, let found):
      "array '\(array)': \(found) bytes where \(expected) are expected; the file is cut off"
    case .tooLarge(let array, let limit):
      "array '\(array)': beyond the limit of \(limit)"
    case .unsupportedFormat(let format):
      "matrix format '\(format)' is not read; convert it with .tocsr() before saving"
    case .wrongCount(let array, let expected, let found):
      "array '\(array)': \(found) elements where \(expected) are expected"
    case .invalidShape(let shape):
      "shape \(shape) is no number of rows and of columns"
    case .invalidRowPointer(let row):
      "row \(row): the row pointers do not rise within the stored values"
    case .columnOutOfRange(let row, let column, let columnCount):
      "row \(row): column \(column) of a matrix with \(columnCount) columns"
    case .notFinite(let row):
      "row \(row): a value that is not finite in single precision"
    case .invalidText(let array, let element):
      "array '\(array)', element \(element): not Unicode"
    }
  }
}
