/// A scalar read from UTF-8 and the bytes it took.
struct DecodedScalar {
  var value: UInt32
  var length: Int
}

extension Span<UInt8> {
  /// The scalar that begins at byte `index` of valid UTF-8; U+FFFD and one byte where it is cut off.
  @inline(__always)
  func scalar(at index: Int) -> DecodedScalar {
    let first = UInt32(self[index])
    if first < 0x80 { return DecodedScalar(value: first, length: 1) }
    return multiByteScalar(at: index, first: first)
  }

  private func multiByteScalar(at index: Int, first: UInt32) -> DecodedScalar {
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, index + length <= count else {
      return DecodedScalar(value: 0xFFFD, length: 1)
    }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      value = value << 6 | UInt32(self[index + offset]) & 0x3F
    }
    return DecodedScalar(value: value, length: length)
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of the scalar `value`.
  mutating func appendScalar(_ value: UInt32) {
    if value < 0x80 {
      append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
