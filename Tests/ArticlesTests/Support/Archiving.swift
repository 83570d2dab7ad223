import CArchive

@testable import Articles

/// What puts files together.
enum Archiving: CaseIterable {
  case zip, tar, sevenZip

  /// A member of an archive.
  struct Member {
    var path: String
    var content: [UInt8] = []
    /// Where a link leads.
    var link: String?
    /// The member whose content it has.
    var hardLink: String?
    /// The file type, as `stat` has it.
    var type: UInt32 = 0o100000

    init(
      _ path: String, _ content: [UInt8] = [], link: String? = nil, hardLink: String? = nil,
      type: UInt32 = 0o100000
    ) {
      self.path = path
      self.content = content
      self.link = link
      self.hardLink = hardLink
      self.type = type
    }

    init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
  }

  /// The archive of `members`.
  func archive(_ members: [Member]) -> [UInt8] {
    let room = members.reduce(100_000) { $0 + 2 * $1.content.count + 4 * 512 + $1.path.utf8.count }
    var packed = [UInt8](repeating: 0, count: room)
    var used = 0
    let archive = unsafe archive_write_new()
    switch self {
    case .zip: unsafe archive_write_set_format_zip(archive)
    case .tar: unsafe archive_write_set_format_pax_restricted(archive)
    case .sevenZip: unsafe archive_write_set_format_7zip(archive)
    }
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
    CharacterType.withUTF8 {
      unsafe packed.withUnsafeMutableBytes { buffer in
        unsafe archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
        for member in members { unsafe write(member, to: archive) }
        unsafe archive_write_close(archive)
        unsafe archive_write_free(archive)
      }
    }
    return Array(packed[..<used])
  }

  private func write(_ member: Member, to archive: OpaquePointer?) {
    let entry = unsafe archive_entry_new()
    unsafe archive_entry_set_pathname_utf8(entry, member.path)
    unsafe archive_entry_set_filetype(entry, member.type)
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_size(entry, Int64(member.content.count))
    if let link = member.link { unsafe archive_entry_set_symlink_utf8(entry, link) }
    if let link = member.hardLink { unsafe archive_entry_set_hardlink_utf8(entry, link) }
    unsafe archive_write_header(archive, entry)
    if !member.content.isEmpty {
      _ = unsafe member.content.withUnsafeBytes {
        unsafe archive_write_data(archive, $0.baseAddress, $0.count)
      }
    }
    unsafe archive_entry_free(entry)
  }
}
