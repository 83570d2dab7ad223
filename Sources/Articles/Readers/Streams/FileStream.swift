import Glibc
import Synchronization

/// The bytes of an open file or pipe.
struct FileStream: ByteStream {
  /// Closes the file with the last copy of the stream.
  private final class Descriptor: Sendable {
    let number: Int32
    let isOwned: Bool
    let taken = Atomic(0)

    init(_ number: Int32, isOwned: Bool) {
      self.number = number
      self.isOwned = isOwned
    }

    deinit {
      if isOwned { close(number) }
    }
  }

  /// The bytes that the file says it has; 0 for a pipe.
  let size: Int
  /// Whether any part of the file can be read at any time; not so of a pipe.
  let isSeekable: Bool
  private let descriptor: Descriptor
  private let limit: Int
  private var taken = 0

  /// The file at `path`, of which at most `limit` bytes are read.
  init(path: String, limit: Int) throws(StreamFailure) {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .system(code: errno) }
    try self.init(Descriptor(number, isOwned: true), limit: limit)
  }

  /// A file that is open, and stays so.
  init(descriptor number: Int32, limit: Int) throws(StreamFailure) {
    try self.init(Descriptor(number, isOwned: false), limit: limit)
  }

  private init(_ descriptor: Descriptor, limit: Int) throws(StreamFailure) {
    var status = stat()
    let isKnown = unsafe fstat(descriptor.number, &status) == 0
    size = isKnown ? max(0, Int(status.st_size)) : 0
    isSeekable = isKnown && status.st_mode & S_IFMT == S_IFREG
    guard size <= limit else { throw .tooLarge }
    self.descriptor = descriptor
    self.limit = limit
  }

  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[places])
        return unsafe Glibc.read(descriptor.number, room.baseAddress, room.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(code: errno) }
      taken += count
      descriptor.taken.store(taken, ordering: .relaxed)
      guard taken <= limit else { throw .tooLarge }
      return count
    }
  }

  /// The bytes of the file, or of a pipe those that any copy of the stream has read.
  var bytesKnown: Int { max(size, descriptor.taken.load(ordering: .relaxed)) }

  /// Fills `buffer` with the bytes of the file at `offset`, and gives their number; 0 at the end.
  ///
  /// What `read` gives next is the same as before.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, from offset: Int
  ) throws(StreamFailure) -> Int {
    while true {
      let count = unsafe pread(descriptor.number, buffer.baseAddress, buffer.count, offset)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(code: errno) }
      return count
    }
  }
}
