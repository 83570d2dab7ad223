/// Counts line breaks up to places that are asked for from left to right, in bytes that come piece by
/// piece.
struct LineCounter {
  private var line = 1
  /// Where the bytes up to which breaks are counted end.
  private var counted = 0
  /// The line of the last byte that was passed.
  private(set) var lastLine = 1

  /// The line of `place`, counted from 1.
  ///
  /// Complexity: linear in the bytes since the last place.
  mutating func line(at place: Int, in bytes: [UInt8]) -> Int {
    while counted < place {
      let end = endOfLine(in: bytes, from: counted, to: place)
      guard end < place else {
        counted = place
        break
      }
      line += 1
      counted = end + 1
    }
    return line
  }

  /// Passes over the first `used` bytes: places are counted from there.
  mutating func pass(_ used: Int, of bytes: [UInt8]) {
    guard used > 0 else { return }
    lastLine = line(at: used - 1, in: bytes)
    _ = line(at: used, in: bytes)
    counted = 0
  }
}
