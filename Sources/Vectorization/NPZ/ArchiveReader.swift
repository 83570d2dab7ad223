import CArchive

/// The entries of a zip archive, one after another.
///
/// The only place that reads through libarchive's pointers; they do not leave it.
@safe final class ArchiveReader {
  private let archive: OpaquePointer
  /// Bytes in memory that libarchive reads from; nil where it reads a file.
  private let memory: UnsafeMutableRawBufferPointer?

  init(path: String) throws(NPZError) {
    unsafe archive = try Self.make()
    unsafe memory = nil
    guard unsafe archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
      throw failure
    }
  }

  init(bytes: [UInt8]) throws(NPZError) {
    unsafe archive = try Self.make()
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 16)
    unsafe memory.copyBytes(from: bytes)
    unsafe self.memory = memory
    guard
      unsafe archive_read_open_memory(archive, memory.baseAddress, bytes.count) == ARCHIVE_OK
    else { throw failure }
  }

  deinit {
    unsafe archive_read_free(archive)
    unsafe memory?.deallocate()
  }

  private static func make() throws(NPZError) -> OpaquePointer {
    guard let archive = unsafe archive_read_new() else {
      throw .unreadable(reason: "out of memory")
    }
    unsafe archive_read_support_format_zip(archive)
    return unsafe archive
  }

  private var failure: NPZError {
    guard let message = unsafe archive_error_string(archive) else {
      return .unreadable(reason: "not a zip archive")
    }
    return .unreadable(reason: unsafe String(cString: message))
  }

  /// Goes to the next entry and returns its name, or nil at the end.
  func nextEntry() throws(NPZError) -> String? {
    while true {
      var entry: OpaquePointer?
      let status = unsafe archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw failure }
      if let name = unsafe archive_entry_pathname(entry) { return unsafe String(cString: name) }
    }
  }

  /// The entry's bytes, which must not be more than `limit`.
  func contents(entry: String, limit: Int) throws(NPZError) -> [UInt8] {
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe archive_read_data(archive, &chunk, chunk.count)
      guard count >= 0 else { throw failure }
      guard count > 0 else { return contents }
      guard contents.count + count <= limit else { throw .tooLarge(array: entry, limit: limit) }
      contents.append(contentsOf: chunk[..<count])
    }
  }
}
