/// The columns in falling order of frequency, cut into a head and a tail.
///
/// The first `headCount` ranks are the head (a dense block, multiplied by BLAS), the others the tail
/// (posting lists). A column that stands in fewer than two rows can pair nothing and has no rank.
struct TermRanks: Sendable {
  /// The rank of each column, -1 where it has none.
  let ranks: [Int32]
  /// Number of columns in the head.
  let headCount: Int
  /// For each rank of the tail, the value of one step of its 16-bit weights.
  let steps: [Float]

  /// The columns that stand in two rows or more, the most frequent first.
  static func order(_ profile: ColumnProfile) -> [Int] {
    profile.frequencies.indices.filter { profile.frequencies[$0] > 1 }.sorted {
      let (left, right) = (profile.frequencies[$0], profile.frequencies[$1])
      return left != right ? left > right : $0 < $1
    }
  }

  init(_ profile: ColumnProfile, order: [Int], headCount: Int) {
    var ranks = Array(repeating: Int32(-1), count: profile.frequencies.count)
    for (rank, column) in order.enumerated() { ranks[column] = Int32(rank) }
    self.ranks = ranks
    self.headCount = headCount
    steps = order.dropFirst(headCount).map { profile.maxima[$0] / Self.largestWeight }
  }

  /// Number of columns in the tail.
  var tailCount: Int { steps.count }

  /// The largest magnitude of a 16-bit weight.
  static let largestWeight: Float = 32767

  /// A value of the tail in 16 bits: at least one step for what is not zero, so that no shared term
  /// is lost, and hence within one step of the value.
  func quantized(_ value: Float, tailRank: Int) -> Int32 {
    guard value != 0 else { return 0 }
    let steps = (Double(value) / Double(steps[tailRank])).rounded()
    // A step that underflowed to zero makes an infinite quotient.
    guard steps.magnitude <= Double(Self.largestWeight) else { return value > 0 ? 32767 : -32767 }
    return steps == 0 ? (value > 0 ? 1 : -1) : Int32(steps)
  }
}
