/// Bytes that were taken from a stream to be looked at, and then the rest of it.
struct LeadingBytes: ByteStream {
  private var leading: [UInt8]
  private var next: Int
  private var rest: (any ByteStream)?

  /// `leading` from the index `start` on, then `rest`.
  init(_ leading: [UInt8], from start: Int = 0, then rest: (any ByteStream)? = nil) {
    self.leading = leading
    next = start
    self.rest = rest
  }

  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    guard next < leading.count else {
      leading = []
      next = 0
      return try rest?.read(into: &buffer, at: places) ?? 0
    }
    let count = min(places.count, leading.count - next)
    buffer.replaceSubrange(
      places.lowerBound..<places.lowerBound + count, with: leading[next..<next + count])
    next += count
    return count
  }
}
