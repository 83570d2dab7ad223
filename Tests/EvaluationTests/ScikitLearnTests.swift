import Evaluation
import Testing

/// Scores of larger labelings against those of scikit-learn 1.9.1, printed by
/// `python3 Benchmarks/quality/sklearn_scores.py`.
@Suite struct ScikitLearnTests {
  struct Known: Sendable {
    var seed: UInt64
    var items: Int
    var foundGroups: UInt64
    var trueGroups: UInt64
    /// Of a hundred items so many keep their true group.
    var kept: UInt64
    /// Homogeneity, completeness, V-measure, adjusted mutual information, adjusted Rand index.
    var scores: [Double]
  }

  static let known: [Known] = [
    Known(
      seed: 1, items: 20, foundGroups: 4, trueGroups: 4, kept: 0,
      scores: [
        0.16871310746418, 0.17499784615438102, 0.17179801873296918, -0.06295434213249261,
        -0.06677646354244647,
      ]),
    Known(
      seed: 2, items: 200, foundGroups: 30, trueGroups: 25, kept: 50,
      scores: [
        0.6470883756613017, 0.6156759312575586, 0.6309914464771328, 0.36913517073214774,
        0.2757710982407092,
      ]),
    Known(
      seed: 3, items: 500, foundGroups: 120, trueGroups: 150, kept: 80,
      scores: [
        0.9069923866693763, 0.9001310380037024, 0.9035486866336823, 0.6637652465193556,
        0.5869061242213467,
      ]),
    Known(
      seed: 4, items: 1000, foundGroups: 10, trueGroups: 300, kept: 30,
      scores: [
        0.48218706486401924, 0.7153132198376307, 0.5760579539534247, 0.08627876410018841,
        0.012120198721952222,
      ]),
    Known(
      seed: 5, items: 1000, foundGroups: 400, trueGroups: 12, kept: 90,
      scores: [
        0.9836548728182761, 0.819584563184954, 0.8941556325436022, 0.8817429648135913,
        0.8821180104186419,
      ]),
    Known(
      seed: 6, items: 3000, foundGroups: 800, trueGroups: 800, kept: 95,
      scores: [
        0.9814532992418223, 0.9813641443311869, 0.9814087197617116, 0.9167931911620674,
        0.8968213160735302,
      ]),
  ]

  /// The labels that the script makes.
  private static func labelings(_ known: Known) -> (found: [UInt64], truth: [UInt64]) {
    var state = known.seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    var found: [UInt64] = []
    var truth: [UInt64] = []
    for _ in 0..<known.items {
      let own = next() % known.trueGroups
      let other = next() % known.foundGroups
      truth.append(own)
      found.append(next() % 100 < known.kept ? own : other)
    }
    return (found, truth)
  }

  @Test(arguments: known)
  func agree(_ known: Known) {
    let (found, truth) = Self.labelings(known)
    let scores = ClusteringScores(found: found, true: truth)
    let order: [Score] = [
      .homogeneity, .completeness, .vMeasure, .adjustedMutualInformation, .adjustedRandIndex,
    ]
    for (score, expected) in zip(order, known.scores) {
      #expect(close(scores[score], expected), "\(score)")
    }
  }
}
