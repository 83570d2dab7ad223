import TestSupport
import Testing

@testable import Evaluation

@Suite struct OracleTests {
  @Test func countsAsTheDefinitionsDo() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      let count = Int.random(in: 1...40, using: &random)
      let found = (0..<count).map { _ in Int.random(in: 0..<8, using: &random) }
      let truth = (0..<count).map { _ in Int.random(in: 0..<5, using: &random) }
      let table = ContingencyTable(found: found, true: truth)

      let items = BruteForce.bcubed(found, truth)
      #expect(close(table.bcubed.precision, items.precision))
      #expect(close(table.bcubed.recall, items.recall))

      let pairs = BruteForce.pairs(found, truth)
      let counts = PairCounts(table)
      #expect(counts.together == pairs.together)
      #expect(counts.wronglyJoined == pairs.wronglyJoined)
      #expect(counts.wronglySplit == pairs.wronglySplit)
      #expect(counts.apart == pairs.apart)
    }
  }

  @Test func expectsWhatAllShufflesAverage() {
    // The permutation model, by all 720 orders of six labels.
    for (found, truth) in [
      ([0, 0, 1, 1, 2, 2], [0, 0, 0, 1, 1, 1]), ([0, 0, 0, 0, 1, 2], [0, 1, 1, 1, 1, 2]),
    ] {
      let orders = BruteForce.permutations(truth)
      let tables = orders.map { ContingencyTable(found: found, true: $0) }
      let mean = tables.reduce(0) { $0 + $1.mutualInformation } / Double(tables.count)
      #expect(close(tables[0].expectedMutualInformation, mean))
    }
  }

  @Test func randomGroupsScoreAboutNothing() {
    var random = SeededGenerator(seed: 5)
    let found = (0..<4_000).map { _ in Int.random(in: 0..<40, using: &random) }
    let truth = (0..<4_000).map { _ in Int.random(in: 0..<25, using: &random) }
    let scores = ClusteringScores(found: found, true: truth)
    #expect(abs(scores.adjustedMutualInformation) < 0.01)
    #expect(abs(scores.adjustedRandIndex) < 0.01)
    #expect(scores.vMeasure.value > 0.02)
  }
}
