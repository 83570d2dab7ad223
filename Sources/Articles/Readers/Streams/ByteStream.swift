/// Bytes that come piece by piece, so that no more of a file than a piece need be in memory.
protocol ByteStream: Sendable {
  /// Puts the next bytes at the beginning of `places` in `buffer`, and gives their number; 0 only at
  /// the end.
  ///
  /// After a failure the stream gives nothing more.
  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int
}

/// Why a stream gives no more bytes.
enum StreamFailure: Error, Equatable {
  /// The file cannot be read; the system's error code.
  case system(code: Int32)
  /// There are more bytes than the limit.
  case tooLarge
  /// The compressed content is damaged; what the decompressor says.
  case corrupt(detail: String)
  /// An archive unfolds to more bytes than one that means well.
  case unfoldsTooFar(limitBytes: Int)
  /// Whoever takes the content wants no more.
  case stopped
}

/// A stream that has failed already.
struct FailedStream: ByteStream {
  let failure: StreamFailure

  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    throw failure
  }
}

extension ByteStream {
  /// Appends bytes to `content` until it has `count` of them, or the stream ends.
  ///
  /// - Returns: whether there may be more.
  mutating func fill(_ content: inout [UInt8], to count: Int) throws(StreamFailure) -> Bool {
    var filled = content.count
    guard filled < count else { return true }
    content.reserveCapacity(count)
    content.append(contentsOf: repeatElement(0, count: count - filled))
    defer { content.removeLast(content.count - filled) }
    while filled < count {
      let step = try read(into: &content, at: filled..<count)
      if step == 0 { return false }
      filled += step
    }
    return true
  }

  /// Reads to the end, for what goes wrong on the way.
  mutating func drain() throws(StreamFailure) {
    var buffer = [UInt8](repeating: 0, count: streamBlockBytes)
    while try read(into: &buffer, at: 0..<buffer.count) > 0 {}
  }

  /// The failure that counts where this stream's bytes gave `failure`: its own, where it has one
  /// further on.
  mutating func first(else failure: StreamFailure) -> StreamFailure {
    do throws(StreamFailure) {
      try drain()
      return failure
    } catch {
      return error
    }
  }
}

/// So many bytes are asked of a stream at once.
let streamBlockBytes = 1 << 18
