extension NPZError: CustomStringConvertible {
  /// An array by its name; the only one of a file has none.
  private func name(_ array: String) -> String { array.isEmpty ? "the array" : "array '\(array)'" }

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
    case .noSingleTable(let arrays, let tables):
      "neither a sparse matrix nor one array of rows and columns, but \(tables) of these among "
        + (arrays.isEmpty ? "no arrays" : arrays.prefix(8).joined(separator: ", "))
        + "; write it with scipy.sparse.save_npz or numpy.save"
    case .malformedHeader(let array, let reason):
      "\(name(array)): malformed NPY header (\(reason)); write the file again"
    case .unsupportedType(let array, let type):
      "\(name(array)): type '\(type)' is not read; "
        + "use 32- or 64-bit little-endian integers and floats"
    case .notFloats(let array, let type):
      "\(name(array)): elements of type '\(type)', where little-endian floats of 32 or 64 bits are "
        + "expected; convert it with .astype('float32')"
    case .truncated(let array, let expected, let found):
      "\(name(array)): \(found) bytes where \(expected) are expected; the file is cut off"
    case .tooLarge(let array, let limit):
      "\(name(array)): beyond the limit of \(limit)"
    case .unsupportedFormat(let format):
      "matrix format '\(format)' is not read; convert it with .tocsr() before saving"
    case .wrongCount(let array, let expected, let found):
      "array '\(array)': \(found) elements where \(expected) are expected"
    case .invalidShape(let shape):
      "shape \(shape) is not a number of rows and one of columns"
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
