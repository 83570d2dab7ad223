/// Numbers in groups of eight, filled up with 0: sums over millions of rows are taken a group at a time.
struct PaddedVector: Sendable {
  static let width = 8

  private(set) var groups: [SIMD8<Double>]

  /// Zeros.
  init(count: Int) {
    groups = Array(repeating: .zero, count: (count + Self.width - 1) / Self.width)
  }

  subscript(index: Int) -> Double {
    get { groups[index / Self.width][index % Self.width] }
    set { groups[index / Self.width][index % Self.width] = newValue }
  }

  /// Adds `other` times `factor`.
  mutating func add(_ other: PaddedVector, times factor: Double) {
    for group in groups.indices { groups[group] += factor * other.groups[group] }
  }

  /// The scalar product.
  func dot(_ other: PaddedVector) -> Double {
    var sum = SIMD8<Double>.zero
    for group in groups.indices { sum += groups[group] * other.groups[group] }
    return sum.sum()
  }
}
