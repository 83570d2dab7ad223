import CArchive

/// Takes the content out of gzip, bzip2, xz, zstd and lz4, told by their first bytes.
enum Decompression {
  /// Why nothing could be taken out.
  enum Failure: Error {
    case corrupt(detail: String)
    case tooLarge
  }

  private static let signatures: [[UInt8]] = [
    [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], [0x28, 0xb5, 0x2f, 0xfd], [0x04, 0x22, 0x4d, 0x18],
  ]

  /// Whether the bytes begin as a compressed file does.
  static func isCompressed(_ bytes: [UInt8]) -> Bool {
    isGzip(bytes) || isBzip2(bytes) || signatures.contains { bytes.starts(with: $0) }
  }

  private static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1f, 0x8b])
  }

  /// `BZh`, the block size, and the first byte of a block or of the end: "BZh" alone may be a word.
  private static func isBzip2(_ bytes: [UInt8]) -> Bool {
    bytes.count > 4 && bytes.starts(with: Array("BZh".utf8)) && (0x31...0x39).contains(bytes[3])
      && [0x31, 0x17].contains(bytes[4])
  }

  /// The content of a compressed file, at most `limit` bytes: a few kilobytes can be made to unfold
  /// to terabytes.
  static func content(of bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    // libarchive does not look at gzip's check sum, and most damage goes unseen without it.
    if isGzip(bytes) { return try Gzip.content(of: bytes, limit: limit) }
    guard let archive = unsafe archive_read_new() else { throw .corrupt(detail: "") }
    defer { unsafe archive_read_free(archive) }
    unsafe archive_read_support_filter_bzip2(archive)
    unsafe archive_read_support_filter_xz(archive)
    unsafe archive_read_support_filter_zstd(archive)
    unsafe archive_read_support_filter_lz4(archive)
    unsafe archive_read_support_format_raw(archive)
    unsafe archive_read_support_format_empty(archive)
    let outcome: Result<[UInt8], Failure> = unsafe bytes.withUnsafeBytes { buffer in
      guard
        unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
      else { return unsafe .failure(.corrupt(detail: message(of: archive))) }
      return unsafe unpacked(archive, limit: limit)
    }
    return try outcome.get()
  }

  private static func unpacked(
    _ archive: OpaquePointer, limit: Int
  ) -> Result<[UInt8], Failure> {
    var content: [UInt8] = []
    var entry: OpaquePointer?
    switch unsafe archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return .success(content)
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: return unsafe .failure(.corrupt(detail: message(of: archive)))
    }
    // The raw format takes what no filter knows as it is.
    guard unsafe archive_filter_code(archive, 0) != ARCHIVE_FILTER_NONE else {
      return .failure(.corrupt(detail: "the header is damaged"))
    }
    while true {
      var block: UnsafeRawPointer?
      var count = 0
      var offset: Int64 = 0
      let status = unsafe archive_read_data_block(archive, &block, &count, &offset)
      if status == ARCHIVE_EOF { return .success(content) }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else {
        return unsafe .failure(.corrupt(detail: message(of: archive)))
      }
      guard content.count + count <= limit else { return .failure(.tooLarge) }
      if let block = unsafe block {
        unsafe content.append(contentsOf: UnsafeRawBufferPointer(start: block, count: count))
      }
    }
  }

  private static func message(of archive: OpaquePointer) -> String {
    guard let text = unsafe archive_error_string(archive) else { return "" }
    return unsafe String(cString: text)
  }
}
