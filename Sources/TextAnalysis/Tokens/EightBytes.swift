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

/// What eight bytes of text, read at once, say of their letters.
struct EightLetters {
  /// How many ASCII letters the eight bytes begin with.
  let count: Int
  /// Whether a small letter is among those.
  let hasLowerCase: Bool

  /// Looks at `word`, its first byte lowest.
  @inline(__always)
  init(_ word: UInt64) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let folded = (word | ones &* 0x20) & (ones &* 0x7F)
    let fromA = folded &+ ones &* (0x80 - 0x61)
    let afterZ = folded &+ ones &* (0x80 - 0x7B)
    let others = ~(fromA & ~afterZ & ~word) & (ones &* 0x80)
    count = others.trailingZeroBitCount >> 3
    // All bytes before the first one that is no letter: all where there is none.
    let before = ((others & (0 &- others)) >> 7) &- 1
    hasLowerCase = word & before & (ones &* 0x20) != 0
  }
}
