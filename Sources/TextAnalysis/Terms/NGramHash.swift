/// The 32-bit hashes by which n-grams are known: the same in every process, spread evenly.
///
/// Both halves of a 128-bit product, folded, as in wyhash (Wang Yi, 2019).
enum NGramHash {
  private static let first: UInt64 = 0xa076_1d64_78bd_642f
  private static let second: UInt64 = 0xe703_7ed1_a0b4_28db

  /// The hash of two neighbouring terms, from the 64-bit FNV-1a hashes of their stems.
  @inline(__always)
  static func pair(_ one: UInt64, _ other: UInt64) -> UInt32 {
    folded(one ^ first, other ^ second)
  }

  /// The hash of a run of terms and the term after it.
  @inline(__always)
  static func run(_ hash: UInt32, _ next: UInt64) -> UInt32 {
    folded(UInt64(hash) ^ second, next ^ first)
  }

  /// The hash of four characters, from their scalars, each 16 bits above the next.
  @inline(__always)
  static func characters(_ window: UInt64) -> UInt32 {
    folded(window ^ first, second)
  }

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt32 {
    let (high, low) = left.multipliedFullWidth(by: right)
    let mixed = (high ^ low) &* first
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
