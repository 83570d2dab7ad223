import CArchive
import Glibc

/// The members of a zip, tar or 7z archive, one after another, by libarchive; used by one reader at a
/// time.
///
/// Nothing is written anywhere: a member is a name and bytes.
@safe final class ArchiveMembers: @unchecked Sendable {
  private let kind: ArchiveKind
  private let budget: UnfoldingBudget
  private var source: ArchiveSource
  private let archive: OpaquePointer?
  /// Where libarchive finds the input until it asks for more.
  private let block: UnsafeMutableRawBufferPointer
  private var buffer: [UInt8] = []
  private var offset = 0
  private var failure: StreamFailure?
  private var isOpen = false
  /// Whether there may be more of the member that is read.
  private var isInside = false

  init(_ kind: ArchiveKind, in source: ArchiveSource, budget: UnfoldingBudget) {
    self.kind = kind
    self.source = source
    self.budget = budget
    unsafe archive = archive_read_new()
    unsafe block = .allocate(byteCount: streamBlockBytes, alignment: 16)
    if !source.isSeekable { buffer = [UInt8](repeating: 0, count: streamBlockBytes) }
  }

  deinit {
    unsafe archive_read_free(archive)
    unsafe block.deallocate()
  }

  /// The next member; nil at the end.
  func next() throws(StreamFailure) -> ArchiveMember? {
    if let failure { throw failure }
    if !isOpen { try open() }
    // What libarchive passes over it does not count.
    if isInside, kind == .sevenZip { try drainMember() }
    isInside = false
    var entry: OpaquePointer?
    let status = CharacterType.withUTF8 { unsafe archive_read_next_header(archive, &entry) }
    switch status {
    case ARCHIVE_EOF:
      try drainSource()
      return nil
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw fault()
    }
    try budget.spend(UnfoldingBudget.memberBytes)
    isInside = true
    return CharacterType.withUTF8 { unsafe Self.member(entry) }
  }

  /// The next bytes of the member's content, 0 at its end.
  func read(into buffer: inout [UInt8], at places: Range<Int>) throws(StreamFailure) -> Int {
    if let failure { throw failure }
    guard isInside else { return 0 }
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[places])
      return unsafe archive_read_data(archive, room.baseAddress, room.count)
    }
    if count <= 0 { isInside = false }
    guard count >= 0 else { throw fault() }
    // The holes of a sparse file are unfolded without any input.
    try charge(count)
    return count
  }
}

/// The content of the member at which `members` stands.
struct MemberStream: ByteStream {
  let members: ArchiveMembers

  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    try members.read(into: &buffer, at: places)
  }
}

extension ArchiveMembers {
  private func open() throws(StreamFailure) {
    guard let archive = unsafe archive else {
      failure = .corrupt(detail: "no memory")
      throw fault()
    }
    isOpen = true
    switch kind {
    case .zip: unsafe archive_read_support_format_zip(archive)
    case .sevenZip: unsafe archive_read_support_format_7zip(archive)
    case .tar: unsafe archive_read_support_format_tar(archive)
    }
    unsafe archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    unsafe archive_read_set_read_callback(archive) { _, context, place in
      unsafe ArchiveMembers.handle(context)?.supply(place) ?? -1
    }
    if source.isSeekable {
      unsafe archive_read_set_skip_callback(archive) { _, context, count in
        unsafe ArchiveMembers.handle(context)?.skip(Int(count)) ?? 0
      }
      unsafe archive_read_set_seek_callback(archive) { _, context, offset, origin in
        unsafe ArchiveMembers.handle(context)?.seek(Int(offset), from: origin) ?? -1
      }
    }
    let status = CharacterType.withUTF8 { unsafe archive_read_open1(archive) }
    guard status == ARCHIVE_OK else { throw fault() }
  }

  private static func handle(_ context: UnsafeMutableRawPointer?) -> ArchiveMembers? {
    unsafe context.map {
      unsafe Unmanaged<ArchiveMembers>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// Hands libarchive the next bytes of the archive.
  private func supply(_ place: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(StreamFailure) {
      let count = try unsafe source.read(into: block, by: &buffer, at: offset)
      offset += count
      if kind == .tar { try budget.spend(count) }
      unsafe place?.pointee = unsafe UnsafeRawPointer(block.baseAddress)
      return count
    } catch {
      failure = error
      return -1
    }
  }

  private func skip(_ count: Int) -> Int64 {
    let step = max(0, min(count, source.count - offset))
    offset += step
    return Int64(step)
  }

  private func seek(_ distance: Int, from origin: Int32) -> Int64 {
    let base = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? offset : source.count
    let (place, overflow) = base.addingReportingOverflow(distance)
    guard !overflow, place >= 0 else { return -1 }
    offset = min(place, source.count)
    return Int64(offset)
  }

  private func charge(_ bytes: Int) throws(StreamFailure) {
    do throws(StreamFailure) {
      try budget.spend(bytes)
    } catch {
      failure = error
      throw error
    }
  }

  private func drainMember() throws(StreamFailure) {
    var rest = [UInt8](repeating: 0, count: streamBlockBytes)
    while isInside {
      // Damage there is in a member that nobody asked for.
      do throws(StreamFailure) {
        _ = try read(into: &rest, at: 0..<rest.count)
      } catch {
        if let failure { throw failure }
      }
    }
  }

  /// What the archive is packed in may be damaged behind its end.
  private func drainSource() throws(StreamFailure) {
    guard case .stream(var stream) = source else { return }
    var rest = [UInt8](repeating: 0, count: streamBlockBytes)
    while case let count = try stream.read(into: &rest, at: 0..<rest.count), count > 0 {
      try budget.spend(count)
    }
  }

  /// What libarchive says of a member.
  private static func member(_ entry: OpaquePointer?) -> ArchiveMember {
    let text =
      unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    let path = unsafe text.map { unsafe String(cString: $0) } ?? ""
    var kind = ArchiveMember.Kind.other
    switch unsafe archive_entry_filetype(entry) {
    case 0o100000: kind = .file
    case 0o040000: kind = .folder
    // A hard link brings no type along.
    default: break
    }
    if let target = unsafe archive_entry_hardlink_utf8(entry) ?? archive_entry_hardlink(entry) {
      kind = .copy(of: ArchiveMember.tamed(unsafe String(cString: target)))
    }
    return ArchiveMember(
      path: ArchiveMember.tamed(path), kind: kind,
      isEncrypted: unsafe archive_entry_is_data_encrypted(entry) != 0)
  }

  private func fault() -> StreamFailure {
    if let failure { return failure }
    let text = unsafe archive.flatMap { unsafe archive_error_string($0) }
    return .corrupt(detail: unsafe text.map { unsafe String(cString: $0) } ?? "")
  }
}
