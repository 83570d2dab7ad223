/// A set of numbers below a limit that gives them back in rising order.
///
/// A bit a number, a bit for every 64 of those and for every 64 of these again, so that a few hundred
/// of a million numbers are found by looking at a few hundred words.
struct TermBits {
  private var bits: [UInt64]
  private var groups: [UInt64]
  private var roots: [UInt64]

  /// An empty set of numbers below `count`.
  init(count: Int) {
    bits = Array(repeating: 0, count: count / 64 + 1)
    groups = Array(repeating: 0, count: bits.count / 64 + 1)
    roots = Array(repeating: 0, count: groups.count / 64 + 1)
  }

  /// Puts `number` in.
  @inline(__always)
  mutating func insert(_ number: UInt32) {
    let number = Int(number)
    bits[number >> 6] |= 1 &<< UInt64(number & 63)
    groups[number >> 12] |= 1 &<< UInt64(number >> 6 & 63)
    roots[number >> 18] |= 1 &<< UInt64(number >> 12 & 63)
  }

  /// Takes out all numbers, and calls `body` with each in rising order.
  @inline(__always)
  mutating func removeAll(_ body: (UInt32) -> Void) {
    for root in roots.indices {
      while let group = Self.takeFirst(&roots[root], of: root) {
        while let word = Self.takeFirst(&groups[group], of: group) {
          while let number = Self.takeFirst(&bits[word], of: word) { body(UInt32(number)) }
        }
      }
    }
  }

  /// The lowest bit of `word`, which is the one at `index`, taken out of it; nil where there is none.
  @inline(__always)
  private static func takeFirst(_ word: inout UInt64, of index: Int) -> Int? {
    guard word != 0 else { return nil }
    defer { word &= word &- 1 }
    return index << 6 | word.trailingZeroBitCount
  }
}
