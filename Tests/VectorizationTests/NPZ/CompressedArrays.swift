@testable import Vectorization

/// The arrays of a CSR file, which may be wrong in any way, and the archive that holds them.
struct CompressedArrays {
  var rowCount: Int
  var columnCount: Int
  var pointers: [Int]
  var columns: [Int]
  var values: [Double]
  var format = "csr"
  /// Whether integers and floats have 64 bits.
  var isWide = false

  /// The archive, uncompressed.
  func archive() throws(NPZError) -> [UInt8] {
    let writer = try ArchiveWriter(path: nil, compressed: false)
    try write(format.utf8.map { UInt8($0) }, "format", "|S\(format.utf8.count)", "()", writer)
    try write([rowCount, columnCount], "shape", "<i8", "(2,)", writer)
    try write(integers: pointers, "indptr", writer)
    try write(integers: columns, "indices", writer)
    if isWide {
      try write(values, "data", "<f8", "(\(values.count),)", writer)
    } else {
      try write(values.map { Float($0) }, "data", "<f4", "(\(values.count), )", writer)
    }
    return try writer.finish()
  }

  private func write(
    integers: [Int], _ name: String, _ writer: ArchiveWriter
  ) throws(NPZError) {
    if isWide {
      try write(integers, name, "<i8", "(\(integers.count),)", writer)
    } else {
      try write(integers.map { Int32($0) }, name, "<i4", "(\(integers.count),)", writer)
    }
  }

  private func write<Element: BitwiseCopyable>(
    _ elements: [Element], _ name: String, _ type: String, _ shape: String,
    _ writer: ArchiveWriter
  ) throws(NPZError) {
    let fields = "{\"descr\": \"\(type)\", 'shape': \(shape), 'fortran_order': False}\n"
    let header = [0x93] + Array("NUMPY".utf8) + [2, 0, UInt8(fields.utf8.count), 0, 0, 0]
    let size = header.count + fields.utf8.count + elements.count * MemoryLayout<Element>.stride
    try writer.begin(entry: "\(name).npy", size: size)
    try writer.write(header + Array(fields.utf8))
    try writer.write(elements)
  }
}
