/// Rows of numbers, all stored, as NumPy keeps them in a file: embeddings, for example.
package struct DenseFile: Hashable, Sendable {
  /// Number of rows.
  package let rowCount: Int
  /// Values in each row, at least one.
  package let columnCount: Int
  /// The values, row after row, all finite.
  package let values: [Float]

  /// The most columns that are read; sums of more would be too rough in single precision.
  package static let columnLimit = 1 << 20
}

/// What a file of vectors holds.
package enum VectorContents: Hashable, Sendable {
  /// What SciPy and `newsfold vectors` write: rows of which only some values are stored.
  case sparse(VectorFile)
  /// What `numpy.save` writes, or `numpy.savez` with one array of two axes.
  case dense(DenseFile)

  /// Reads a file that is in memory.
  ///
  /// A sparse matrix has arrays of known names (see `VectorFile`); in any other archive there must be
  /// one array of two axes, whatever its name. Values of 64 bits are rounded to `Float`.
  package init(
    bytes: [UInt8], byteLimit: Int = VectorFile.defaultByteLimit
  ) throws(NPZError) {
    if bytes.starts(with: [0x93] + Array("NUMPY".utf8)) {
      self = .dense(try NPYArray(bytes, name: "").rows())
      return
    }
    let entries = try Self.entries(bytes)
    if entries.contains(where: { ["indptr", "format", "indices"].contains($0) }) {
      self = .sparse(try VectorFile(bytes: bytes, byteLimit: byteLimit))
      return
    }
    var tables: [NPYArray] = []
    let archive = try ArchiveReader(bytes: bytes)
    var remaining = byteLimit
    while let entry = try archive.nextEntry() {
      guard entry.hasSuffix(".npy") else { continue }
      let name = String(entry.dropLast(4))
      let contents = try archive.contents(entry: name, limit: remaining)
      remaining -= contents.count
      let array = try NPYArray(contents, name: name)
      if array.isTable { tables.append(array) }
    }
    guard tables.count == 1 else {
      throw .noSingleTable(arrays: entries, tables: tables.count)
    }
    self = .dense(try tables[0].rows())
  }

  /// The names of the arrays in an archive.
  private static func entries(_ bytes: [UInt8]) throws(NPZError) -> [String] {
    let archive = try ArchiveReader(bytes: bytes)
    var names: [String] = []
    while let entry = try archive.nextEntry() {
      if entry.hasSuffix(".npy") { names.append(String(entry.dropLast(4))) }
    }
    return names
  }
}
