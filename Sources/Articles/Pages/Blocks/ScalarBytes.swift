/// Reads scalars from the bytes of texts, so that a pass over a text costs little more than its bytes.
enum ScalarBytes {
  /// The scalar whose first byte, which is beyond ASCII, stands at `index`, and how many bytes it has.
  ///
  /// `bytes` are those of a string, and so sound UTF-8.
  @inline(__always)
  static func wide(at index: Int, of bytes: Span<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[index])
    let length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    guard index + length <= bytes.count else { return ("\u{fffd}", bytes.count - index) }
    var value = lead & (0x7f >> UInt32(length))
    for next in index + 1..<index + length { value = value << 6 | UInt32(bytes[next]) & 0x3f }
    return (Unicode.Scalar(value) ?? "\u{fffd}", length)
  }
}
