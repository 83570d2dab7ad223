import Foundation

/// Random numbers that are the same in every run and on every machine: SplitMix64.
///
/// Source: Steele, Lea, Flood, *Fast Splittable Pseudorandom Number Generators*, 2014.
struct RandomNumbers {
  private var state: UInt64

  /// The stream that belongs to `keys`: other keys give another one.
  init(seed: UInt64, _ keys: Int...) {
    state = keys.reduce(Self.mixed(seed &+ 0x2545_f491_4f6c_dd1d)) { state, key in
      Self.mixed(state ^ UInt64(bitPattern: Int64(key)) &* 0x9e37_79b9_7f4a_7c15)
    }
  }

  /// 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  /// A number from 0 to `count` - 1; `count` fits 32 bits.
  mutating func below(_ count: Int) -> Int {
    Int(((next() >> 32) &* UInt64(count)) >> 32)
  }

  /// A number from 0 up to 1, which is left out.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Whether something happens that does so with this probability.
  mutating func happens(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// A number of the normal distribution (Box and Muller's transform).
  mutating func normal() -> Double {
    (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
