/// The nominees of one row so far, at most some times as many as are wanted.
struct NomineeList: Sendable {
  /// What a product must reach to be among the `limit` largest.
  private(set) var bound: Float
  /// How many are wanted at most.
  let limit: Int
  private var nominees: [Neighbor] = []

  init(limit: Int, bound: Float) {
    self.limit = limit
    self.bound = limit > 0 ? bound : .infinity
  }

  /// Takes in a row whose product reaches `bound`.
  mutating func append(_ row: Int32, _ product: Float) {
    nominees.append(Neighbor(row: row, cosine: product))
  }

  /// Drops all but the `limit` largest, and lets the bound rise to the least of these.
  mutating func settle() {
    guard nominees.count > limit, limit > 0 else { return }
    nominees.sort(by: Neighbor.isNearer)
    nominees.removeSubrange(limit...)
    bound = max(bound, nominees[limit - 1].cosine)
  }

  /// The nominees, product falling, ties by the lower row; `limit` of them at most.
  mutating func sorted() -> ArraySlice<Neighbor> {
    nominees.sort(by: Neighbor.isNearer)
    return nominees.prefix(limit)
  }
}
