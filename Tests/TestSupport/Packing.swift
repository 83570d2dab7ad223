import CArchive

/// What packs bytes.
package enum Packing: CaseIterable {
  case gzip, bzip2, xz, zstd, lz4

  /// The packed bytes.
  package func pack(_ bytes: [UInt8]) -> [UInt8] {
    var packed = [UInt8](repeating: 0, count: bytes.count + 10_000)
    var used = 0
    let archive = unsafe archive_write_new()
    switch self {
    case .gzip: unsafe archive_write_add_filter_gzip(archive)
    case .bzip2: unsafe archive_write_add_filter_bzip2(archive)
    case .xz: unsafe archive_write_add_filter_xz(archive)
    case .zstd: unsafe archive_write_add_filter_zstd(archive)
    case .lz4: unsafe archive_write_add_filter_lz4(archive)
    }
    unsafe archive_write_set_format_raw(archive)
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
    unsafe packed.withUnsafeMutableBytes { buffer in
      unsafe archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      let entry = unsafe archive_entry_new()
      unsafe archive_entry_set_filetype(entry, 0o100000)
      unsafe archive_write_header(archive, entry)
      _ = unsafe bytes.withUnsafeBytes {
        unsafe archive_write_data(archive, $0.baseAddress, $0.count)
      }
      unsafe archive_entry_free(entry)
      unsafe archive_write_close(archive)
      unsafe archive_write_free(archive)
    }
    return Array(packed[..<used])
  }
}
