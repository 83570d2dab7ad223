/// For each dated article the gap to the dated one that agrees with it best in words, weighted by how
/// well: the best partner is nearly always the same event, while further ones may be last week's event
/// of the same kind.
struct BestAgreement: Sendable {
  private var best: [(gap: Double, weight: Float)]

  /// No agreement yet of `count` articles.
  init(count: Int) {
    best = Array(repeating: (0, 0), count: count)
  }

  /// Takes in that two articles agree with `probability`; of equal agreements the first counts.
  mutating func add(_ row: Int, _ column: Int, gap: Double, probability: Float) {
    for article in [row, column] where probability > best[article].weight {
      best[article] = (gap, probability)
    }
  }

  /// The gaps of the articles that agree with any, in the articles' order.
  var pairs: [(gap: Double, weight: Double)] {
    best.filter { $0.weight > 0 }.map { ($0.gap, Double($0.weight)) }
  }
}
