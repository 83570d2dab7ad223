import Glibc

/// Where libarchive finds the bytes of an archive.
enum ArchiveSource: Sendable {
  /// Bytes that come once.
  case stream(any ByteStream)
  /// A file in which any place can be read.
  case file(FileStream)
  /// An archive that is held in memory.
  case bytes([UInt8])

  /// Whether any place can be read.
  var isSeekable: Bool {
    if case .stream = self { false } else { true }
  }

  /// The number of bytes, where all are at hand.
  var count: Int {
    switch self {
    case .stream: 0
    case .file(let file): file.size
    case .bytes(let bytes): bytes.count
    }
  }

  /// Puts bytes at `offset` into `block` and gives their number; 0 at the end.
  ///
  /// A stream gives its next ones, by way of `buffer`.
  mutating func read(
    into block: UnsafeMutableRawBufferPointer, by buffer: inout [UInt8], at offset: Int
  ) throws(StreamFailure) -> Int {
    switch self {
    case .stream(var stream):
      // Taken out meanwhile, so that it is not copied.
      self = .bytes([])
      defer { self = .stream(stream) }
      let count = try stream.read(into: &buffer, at: 0..<buffer.count)
      unsafe block.copyBytes(from: buffer[..<count])
      return count
    case .file(let file):
      return try unsafe file.read(into: block, from: offset)
    case .bytes(let bytes):
      let start = min(offset, bytes.count)
      let end = min(bytes.count, start + block.count)
      unsafe block.copyBytes(from: bytes[start..<end])
      return end - start
    }
  }
}
