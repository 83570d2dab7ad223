/// A stream from which lines and counted bytes are taken.
struct BufferedBytes: Sendable {
  /// The place in the stream of the next byte.
  private(set) var offset = 0

  private var stream: any ByteStream
  private var buffer = [UInt8](repeating: 0, count: streamBlockBytes)
  private var available = 0..<0

  init(_ stream: any ByteStream) {
    self.stream = stream
  }

  /// Whether there is another byte.
  mutating func hasMore() throws(StreamFailure) -> Bool {
    if available.isEmpty { available = 0..<(try stream.read(into: &buffer, at: 0..<buffer.count)) }
    return !available.isEmpty
  }

  /// The bytes up to a line feed and with it, or to the end, at most `limit`; empty at the end.
  mutating func line(limit: Int) throws(StreamFailure) -> [UInt8] {
    var line: [UInt8] = []
    while line.count < limit, try hasMore() {
      let end = min(available.upperBound, available.lowerBound + limit - line.count)
      let found = endOfLine(in: buffer, from: available.lowerBound, to: end)
      let next = found < end ? found + 1 : end
      line += buffer[available.lowerBound..<next]
      advance(by: next - available.lowerBound)
      if found < end { break }
    }
    return line
  }

  /// Appends the next `count` bytes to `bytes`; false where there are fewer.
  mutating func take(_ count: Int, into bytes: inout [UInt8]) throws(StreamFailure) -> Bool {
    var missing = count
    while missing > 0, try hasMore() {
      let step = min(missing, available.count)
      bytes += buffer[available.lowerBound..<available.lowerBound + step]
      advance(by: step)
      missing -= step
    }
    return missing == 0
  }

  /// Passes over the next `count` bytes; false where there are fewer.
  mutating func skip(_ count: Int) throws(StreamFailure) -> Bool {
    var missing = count
    while missing > 0, try hasMore() {
      let step = min(missing, available.count)
      advance(by: step)
      missing -= step
    }
    return missing == 0
  }

  private mutating func advance(by count: Int) {
    available = available.dropFirst(count)
    offset += count
  }
}
