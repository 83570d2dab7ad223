extension VectorFile {
  /// Writes the file that `scipy.sparse.load_npz` reads; the same vectors give the same bytes.
  ///
  /// - Parameters:
  ///   - path: Where to write it.
  ///   - compressed: Whether to deflate the arrays: a quarter smaller, and much slower to write.
  ///   - byteLimit: The most bytes that `ids` and `terms` may take each; NumPy gives every string
  ///     of an array the room of its longest.
  /// - Throws: `NPZError.unwritable` where the file system refuses, `.tooLarge` beyond the limit.
  public func write(
    toPath path: String, compressed: Bool = true, byteLimit: Int = defaultByteLimit
  ) throws(NPZError) {
    _ = try write(to: ArchiveWriter(path: path, compressed: compressed), byteLimit: byteLimit)
  }

  /// The bytes of the file; see `write(toPath:compressed:byteLimit:)`.
  public func bytes(
    compressed: Bool = true, byteLimit: Int = defaultByteLimit
  ) throws(NPZError) -> [UInt8] {
    try write(to: ArchiveWriter(path: nil, compressed: compressed), byteLimit: byteLimit)
  }

  private func write(to archive: ArchiveWriter, byteLimit: Int) throws(NPZError) -> [UInt8] {
    // SciPy wants both index arrays of one type.
    if matrix.nonzeroCount <= Int(Int32.max), matrix.columnCount <= Int(Int32.max) {
      try archive.write("indices", "<i4", matrix.columnIndices.map { Int32(bitPattern: $0) })
      try archive.write("indptr", "<i4", matrix.rowOffsets.map { Int32($0) })
    } else {
      try archive.write("indices", "<i8", matrix.columnIndices.map { Int64($0) })
      try archive.write("indptr", "<i8", matrix.rowOffsets.map { Int64($0) })
    }
    try archive.write("format", "|S3", Array("csr".utf8), shape: "()")
    try archive.write("shape", "<i8", [Int64(matrix.rowCount), Int64(matrix.columnCount)])
    try archive.write("data", "<f4", matrix.values)
    if !ids.isEmpty { try archive.write("ids", ids, byteLimit: byteLimit) }
    if !terms.isEmpty { try archive.write("terms", terms, byteLimit: byteLimit) }
    return try archive.finish()
  }
}

extension ArchiveWriter {
  /// Writes an array in NPY version 1; the machine is taken to be little-endian, as all are that
  /// this runs on.
  fileprivate func write<Element: BitwiseCopyable>(
    _ name: String, _ type: String, _ elements: [Element], shape: String? = nil
  ) throws(NPZError) {
    let header = Self.header(type: type, shape: shape ?? "(\(elements.count),)")
    let size = header.count + elements.count * MemoryLayout<Element>.stride
    try begin(entry: "\(name).npy", size: size)
    try write(header)
    try write(elements)
  }

  /// Writes strings in UTF-32, each in the room of the longest.
  fileprivate func write(
    _ name: String, _ strings: [String], byteLimit: Int
  ) throws(NPZError) {
    let width = max(1, strings.lazy.map(\.unicodeScalars.count).max() ?? 1)
    let (size, overflow) = (4 * width).multipliedReportingOverflow(by: strings.count)
    guard !overflow, size <= byteLimit else { throw .tooLarge(array: name, limit: byteLimit) }
    let header = Self.header(type: "<U\(width)", shape: "(\(strings.count),)")
    try begin(entry: "\(name).npy", size: header.count + size)
    try write(header)
    for string in strings {
      var codes = string.unicodeScalars.map(\.value)
      codes.append(contentsOf: repeatElement(0, count: width - codes.count))
      try write(codes)
    }
  }

  /// The header of an array, padded so that the elements begin at a multiple of 64.
  private static func header(type: String, shape: String) -> [UInt8] {
    let fields = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(shape), }"
    let length = (10 + fields.utf8.count + 1 + 63) / 64 * 64 - 10
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8)
    bytes += [1, 0, UInt8(length & 0xFF), UInt8(length >> 8)]
    bytes += Array(fields.utf8)
    bytes += Array(repeating: UInt8(ascii: " "), count: length - fields.utf8.count - 1)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
