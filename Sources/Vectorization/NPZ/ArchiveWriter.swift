import CArchive

/// Writes a zip archive whose bytes depend on its entries alone, to a file or to memory.
///
/// The only place that writes through libarchive's pointers; they do not leave it.
@safe final class ArchiveWriter {
  private let archive: OpaquePointer
  private let sink = Sink()

  /// What has been written to memory.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  /// An archive in the file at `path`, or in memory where there is none.
  init(path: String?, compressed: Bool) throws(NPZError) {
    guard let archive = unsafe archive_write_new() else {
      throw .unwritable(reason: "out of memory")
    }
    unsafe self.archive = archive
    unsafe archive_write_set_format_zip(archive)
    _ =
      compressed
      ? unsafe archive_write_zip_set_compression_deflate(archive)
      : unsafe archive_write_zip_set_compression_store(archive)
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
    guard open(path) == ARCHIVE_OK else { throw failure }
  }

  deinit { unsafe archive_write_free(archive) }

  private func open(_ path: String?) -> Int32 {
    if let path { return unsafe archive_write_open_filename(archive, path) }
    return unsafe archive_write_open2(
      archive, Unmanaged.passUnretained(sink).toOpaque(), nil,
      { _, context, buffer, count in
        guard let context = unsafe context, let buffer = unsafe buffer else { return 0 }
        let sink = unsafe Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
        unsafe sink.bytes.append(
          contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
        return count
      }, nil, nil)
  }

  private var failure: NPZError {
    guard let message = unsafe archive_error_string(archive) else {
      return .unwritable(reason: "unknown")
    }
    return .unwritable(reason: unsafe String(cString: message))
  }

  /// Begins an entry of `size` bytes, without a time: the zip then has its first day, 1980-01-01,
  /// in every time zone.
  func begin(entry: String, size: Int) throws(NPZError) {
    guard let header = unsafe archive_entry_new() else {
      throw .unwritable(reason: "out of memory")
    }
    defer { unsafe archive_entry_free(header) }
    unsafe archive_entry_set_pathname(header, entry)
    unsafe archive_entry_set_size(header, Int64(size))
    // A regular file that everybody may read.
    unsafe archive_entry_set_mode(header, 0o100644)
    guard unsafe archive_write_header(archive, header) == ARCHIVE_OK else { throw failure }
  }

  /// Writes the bytes of some of the entry's elements.
  func write<Element: BitwiseCopyable>(_ elements: [Element]) throws(NPZError) {
    var isWritten = true
    unsafe elements.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress {
        isWritten = unsafe archive_write_data(archive, start, bytes.count) == bytes.count
      }
    }
    guard isWritten else { throw failure }
  }

  /// Completes the archive, and returns its bytes where it is in memory.
  func finish() throws(NPZError) -> [UInt8] {
    guard unsafe archive_write_close(archive) == ARCHIVE_OK else { throw failure }
    return sink.bytes
  }
}
