import CArchive

/// The content of bzip2, xz, zstd and lz4, by libarchive.
struct ArchiveStream: ByteStream {
  private let archive: ArchiveHandle
  private let limit: Int
  private var produced = 0
  private var isOpen = false
  private var ended = false

  /// The content of `upstream`, at most `limit` bytes.
  init(_ upstream: any ByteStream, limit: Int) {
    archive = ArchiveHandle(upstream)
    self.limit = limit
  }

  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    guard !ended else { return 0 }
    if !isOpen {
      isOpen = true
      guard try archive.open() else { return try end() }
    }
    let count = try archive.read(into: &buffer, at: places)
    if count == 0 { return try end() }
    produced += count
    guard produced <= limit else {
      ended = true
      throw archive.upstream.first(else: .tooLarge)
    }
    return count
  }

  /// What follows the packed content is not looked at, but what it is packed in may be damaged there.
  private mutating func end() throws(StreamFailure) -> Int {
    ended = true
    try archive.upstream.drain()
    return 0
  }
}

/// libarchive's reader, and the stream that it reads; used by one reader at a time.
@safe private final class ArchiveHandle: @unchecked Sendable {
  var upstream: any ByteStream
  private let archive: OpaquePointer?
  private var input = [UInt8](repeating: 0, count: streamBlockBytes)
  /// Where libarchive finds the input until it asks for more.
  private let block: UnsafeMutableRawBufferPointer
  private var failure: StreamFailure?

  init(_ upstream: any ByteStream) {
    self.upstream = upstream
    unsafe archive = archive_read_new()
    unsafe block = .allocate(byteCount: streamBlockBytes, alignment: 16)
  }

  deinit {
    unsafe archive_read_free(archive)
    unsafe block.deallocate()
  }

  /// Goes to the content; false where there is none.
  func open() throws(StreamFailure) -> Bool {
    guard let archive = unsafe archive else { throw .corrupt(detail: "no memory") }
    unsafe archive_read_support_filter_bzip2(archive)
    unsafe archive_read_support_filter_xz(archive)
    unsafe archive_read_support_filter_zstd(archive)
    unsafe archive_read_support_filter_lz4(archive)
    unsafe archive_read_support_format_raw(archive)
    unsafe archive_read_support_format_empty(archive)
    let status = unsafe archive_read_open(
      archive, Unmanaged.passUnretained(self).toOpaque(), nil,
      { _, context, place in
        guard let context = unsafe context else { return -1 }
        let handle = unsafe Unmanaged<ArchiveHandle>.fromOpaque(context).takeUnretainedValue()
        return unsafe handle.supply(place)
      }, nil)
    guard status == ARCHIVE_OK else { throw fault() }
    var entry: OpaquePointer?
    switch unsafe archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return false
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw fault()
    }
    // The raw format takes what no filter knows as it is.
    guard unsafe archive_filter_code(archive, 0) != ARCHIVE_FILTER_NONE else {
      throw fault(.corrupt(detail: "the header is damaged"))
    }
    return true
  }

  /// The next bytes of the content, 0 at its end.
  func read(into buffer: inout [UInt8], at places: Range<Int>) throws(StreamFailure) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[places])
      return unsafe archive_read_data(archive, room.baseAddress, room.count)
    }
    guard count >= 0 else { throw fault() }
    return count
  }

  /// Hands libarchive the next bytes of the stream.
  private func supply(_ place: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(StreamFailure) {
      let count = try upstream.read(into: &input, at: 0..<input.count)
      unsafe block.copyBytes(from: input[..<count])
      unsafe place?.pointee = unsafe UnsafeRawPointer(block.baseAddress)
      return count
    } catch {
      failure = error
      return -1
    }
  }

  private func fault(_ own: StreamFailure? = nil) -> StreamFailure {
    if let failure { return failure }
    let text = unsafe archive.flatMap { unsafe archive_error_string($0) }
    let words = unsafe text.map { unsafe String(cString: $0) } ?? ""
    return upstream.first(else: own ?? .corrupt(detail: words))
  }
}
