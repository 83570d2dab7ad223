extension Span<UInt8> {
  /// The first eight bytes in `range`, the first one lowest, zeros after its end.
  @inline(__always)
  func prefixWord(_ range: Range<Int>) -> UInt64 {
    if range.count >= 8 { return eightBytes(at: range.lowerBound) }
    if range.lowerBound + 8 <= count {
      return eightBytes(at: range.lowerBound) & ((1 &<< UInt64(8 * range.count)) &- 1)
    }
    var word: UInt64 = 0
    for index in range.reversed() { word = word << 8 | UInt64(self[index]) }
    return word
  }

  /// The eight bytes from `index` on, the first one lowest; they must be within bounds.
  @inline(__always)
  func eightBytes(at index: Int) -> UInt64 {
    // Any eight bytes are an integer.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

extension UInt64 {
  /// How many ASCII letters the eight bytes begin with, the first one lowest.
  @inline(__always)
  var leadingLetterCount: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let folded = (self | ones &* 0x20) & (ones &* 0x7F)
    let fromA = folded &+ ones &* (0x80 - 0x61)
    let afterZ = folded &+ ones &* (0x80 - 0x7B)
    let others = ~(fromA & ~afterZ & ~self) & (ones &* 0x80)
    return others.trailingZeroBitCount >> 3
  }
}
