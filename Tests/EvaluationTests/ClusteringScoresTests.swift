import Evaluation
import TestSupport
import Testing

@Suite struct ClusteringScoresTests {
  /// A labeling pair and what scikit-learn 1.9.1 computes for it.
  struct Known: Sendable {
    var found: [Int]
    var truth: [Int]
    var homogeneity: Double
    var completeness: Double
    var v: Double
    var ami: Double
    var ari: Double
  }

  static let known = [
    Known(
      found: [0, 0, 1, 1, 2, 2], truth: [0, 0, 0, 1, 1, 1], homogeneity: 0.6666666666666669,
      completeness: 0.420619835714305, v: 0.5158037429793889, ami: 0.2987924581708901,
      ari: 0.24242424242424243),
    Known(
      found: [0, 0, 0, 0, 1, 1, 1, 2, 2, 3], truth: [0, 0, 1, 1, 1, 1, 2, 2, 3, 3],
      homogeneity: 0.5444737227447335, completeness: 0.5667336691514566, v: 0.555380737921698,
      ami: 0.20820309950195168, ari: 0.13333333333333333),
    Known(
      found: [0, 1, 2, 3], truth: [0, 0, 1, 1], homogeneity: 1, completeness: 0.5,
      v: 0.6666666666666666, ami: 0, ari: 0),
    Known(
      found: [0, 0, 0, 0, 0, 0, 0], truth: [0, 0, 0, 0, 1, 1, 2], homogeneity: 0, completeness: 1,
      v: 0, ami: 0, ari: 0),
    Known(
      found: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9],
      truth: [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3],
      homogeneity: 0.8949415234465519, completeness: 0.512865314176861, v: 0.6520560254802689,
      ami: 0.37806297455462373, ari: 0.2123356926188069),
  ]

  @Test(arguments: known)
  func agreesWithScikitLearn(_ known: Known) {
    let scores = ClusteringScores(found: known.found, true: known.truth)
    #expect(close(scores.vMeasure.homogeneity, known.homogeneity))
    #expect(close(scores.vMeasure.completeness, known.completeness))
    #expect(close(scores.vMeasure.value, known.v))
    #expect(close(scores.adjustedMutualInformation, known.ami))
    #expect(close(scores.adjustedRandIndex, known.ari))
  }

  @Test func worksOutByHand() {
    // Found {1 2 3} {4 5}, true {1 2} {3 4 5}.
    let scores = ClusteringScores(found: ["x", "x", "x", "y", "y"], true: [7, 7, 8, 8, 8])
    #expect(close(scores.bcubed.precision, (2 * 2.0 / 3 + 1.0 / 3 + 2) / 5))
    #expect(close(scores.bcubed.recall, (2 + 1.0 / 3 + 2 * 2.0 / 3) / 5))
    #expect(close(scores.pairwise.precision, 0.5))
    #expect(close(scores.pairwise.recall, 0.5))
    #expect(close(scores.pairwise.f1, 0.5))
    #expect(scores.itemCount == 5)
    #expect(scores.foundGroupCount == 2)
    #expect(scores.trueGroupCount == 2)
  }

  @Test func equalGroupingsScoreOneWhateverTheNames() {
    for labels in [[], [3], [1, 1], [1, 2], [1, 2, 3, 4], [5, 5, 5, 2, 2, 9]] {
      let scores = ClusteringScores(found: labels.map { "group \($0)" }, true: labels)
      #expect(scores.bcubed == PrecisionRecall(precision: 1, recall: 1))
      #expect(scores.pairwise == PrecisionRecall(precision: 1, recall: 1))
      #expect(close(scores.vMeasure.value, 1))
      #expect(scores.adjustedMutualInformation == 1)
      #expect(scores.adjustedRandIndex == 1)
    }
  }

  @Test func allAloneIsPreciseAndFindsNoPair() {
    let scores = ClusteringScores(found: [1, 2, 3, 4], true: [1, 1, 1, 1])
    #expect(scores.bcubed == PrecisionRecall(precision: 1, recall: 0.25))
    #expect(scores.pairwise == PrecisionRecall(precision: 1, recall: 0))
    #expect(scores.pairwise.f1 == 0)
    #expect(scores.adjustedRandIndex == 0)
  }

  @Test func ordersAndSidesDoNotMatter() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<40 {
      let count = Int.random(in: 1...60, using: &random)
      let found = (0..<count).map { _ in Int.random(in: 0..<9, using: &random) }
      let truth = (0..<count).map { _ in Int.random(in: 0..<6, using: &random) }
      let order = Array(0..<count).shuffled(using: &random)
      let scores = ClusteringScores(found: found, true: truth)
      let shuffled = ClusteringScores(
        found: order.map { "\(found[$0])" }, true: order.map { truth[$0] })
      #expect(scores == shuffled)

      let swapped = ClusteringScores(found: truth, true: found)
      #expect(close(swapped.bcubed.precision, scores.bcubed.recall))
      #expect(swapped.pairwise.recall == scores.pairwise.precision)
      #expect(close(swapped.vMeasure.homogeneity, scores.vMeasure.completeness))
      #expect(close(swapped.adjustedMutualInformation, scores.adjustedMutualInformation))
      #expect(close(swapped.adjustedRandIndex, scores.adjustedRandIndex))
    }
  }
}
