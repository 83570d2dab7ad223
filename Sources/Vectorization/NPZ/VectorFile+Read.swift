extension VectorFile {
  /// Reads the file at `path`.
  ///
  /// Columns may stand in any order in a row, and more than once: they are sorted, and the values of
  /// the same column added up. Values of 64 bits are rounded to `Float`.
  /// Complexity: linear in the values, and n log n in each row that has to be sorted.
  public init(path: String, byteLimit: Int = defaultByteLimit) throws(NPZError) {
    let archive = try ArchiveReader(path: path)
    try self.init(archive, byteLimit: byteLimit)
  }

  /// Reads a file that is in memory; see `init(path:byteLimit:)`.
  public init(bytes: [UInt8], byteLimit: Int = defaultByteLimit) throws(NPZError) {
    let archive = try ArchiveReader(bytes: bytes)
    try self.init(archive, byteLimit: byteLimit)
  }

  private init(_ archive: ArchiveReader, byteLimit: Int) throws(NPZError) {
    var remaining = byteLimit
    var arrays: [String: NPYArray] = [:]
    while let entry = try archive.nextEntry() {
      guard entry.hasSuffix(".npy") else { continue }
      let name = String(entry.dropLast(4))
      guard Self.arrayNames.contains(name) else { continue }
      let bytes = try archive.contents(entry: name, limit: remaining)
      remaining -= bytes.count
      arrays[name] = try NPYArray(bytes, name: name)
    }
    func array(_ name: String) throws(NPZError) -> NPYArray {
      guard let array = arrays[name] else { throw .missingArray(name: name) }
      return array
    }
    let format = try array("format").strings().first ?? ""
    guard format == "csr" else { throw .unsupportedFormat(format) }
    let shape = try array("shape").integers()
    guard shape.count == 2, shape.allSatisfy({ $0 >= 0 }), shape[0] <= Int(Int32.max) else {
      throw .invalidShape(shape)
    }
    guard shape[1] <= Self.columnLimit else {
      throw .tooLarge(array: "shape", limit: Self.columnLimit)
    }
    matrix = try CompressedRows(
      rowCount: shape[0], columnCount: shape[1], pointers: array("indptr").integers(),
      columns: array("indices").integers(), values: array("data").floats()
    ).matrix()
    ids = try arrays["ids"]?.strings() ?? []
    terms = try arrays["terms"]?.strings() ?? []
    guard ids.isEmpty || ids.count == shape[0] else {
      throw .wrongCount(array: "ids", expected: shape[0], found: ids.count)
    }
    guard terms.isEmpty || terms.count == shape[1] else {
      throw .wrongCount(array: "terms", expected: shape[1], found: terms.count)
    }
  }

  /// The arrays that are read; others in the file are left alone.
  private static let arrayNames: Set<String> = [
    "indices", "indptr", "format", "shape", "data", "ids", "terms",
  ]
}
