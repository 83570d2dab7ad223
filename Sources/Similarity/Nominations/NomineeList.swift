import Vectorization

/// The nominees of one row so far, at most some times as many as are wanted.
struct NomineeList: Sendable {
  /// What a product must reach to be among the `limit` largest; above zero.
  private(set) var bound: Float
  /// How many are wanted at most.
  let limit: Int
  /// A nominee's product and row in one number, which orders by product and then by the lower row:
  /// the bits of floats above zero are in the floats' order.
  private var keys: [UInt64] = []

  init(limit: Int, bound: Float) {
    self.limit = limit
    self.bound = limit > 0 ? max(bound, .leastNonzeroMagnitude) : .infinity
  }

  /// Takes in a row whose product reaches `bound`.
  mutating func append(_ row: Int32, _ product: Float) {
    keys.append(UInt64(product.bitPattern) << 32 | UInt64(~UInt32(bitPattern: row)))
  }

  /// Drops what has become too much, and lets the bound rise to the least of what is left.
  mutating func settle() {
    guard keys.count >= 2 * limit, limit > 0 else { return }
    keys.selectLargest(limit)
    keys.removeSubrange(limit...)
    bound = max(bound, Self.product(keys[limit - 1]))
  }

  /// The nominees, product falling, ties by the lower row; `limit` of them at most.
  mutating func sorted() -> [Neighbor] {
    if keys.count > limit {
      keys.selectLargest(limit)
      keys.removeSubrange(limit...)
    }
    keys.sort(by: >)
    return keys.prefix(limit).map {
      Neighbor(row: Int32(bitPattern: ~UInt32(truncatingIfNeeded: $0)), cosine: Self.product($0))
    }
  }

  private static func product(_ key: UInt64) -> Float {
    Float(bitPattern: UInt32(key >> 32))
  }
}
