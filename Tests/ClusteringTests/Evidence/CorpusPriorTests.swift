import Foundation
import TestSupport
import Testing

@testable import Clustering

@Suite struct CorpusPriorTests {
  /// Pairs of neighbours in a ring of articles, so that every pair weighs alike.
  private func ring(_ count: Int) -> CandidatePairs {
    CandidatePairs(
      rowCount: count,
      lists: [
        NeighborLists(
          articles: (0..<Int32(count)).map(\.self), ends: (1...count).map(\.self),
          neighbors: (0..<Int32(count)).map { ($0 + 1) % Int32(count) })
      ], threads: 1, mayMeet: { _, _ in true })
  }

  /// Log-odds as a model with even classes gives them: two normal distributions at distance 3, whose
  /// log-likelihood ratio is 3 (x - 1.5).
  private func logOdds(_ count: Int, share: Double, seed: UInt64) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let isSame = Double.random(in: 0..<1, using: &generator) < share
      let radius = (-2 * log(Double.random(in: 1e-12...1, using: &generator))).squareRoot()
      let normal = radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))
      return Float(3 * (normal + (isSame ? 3 : 0) - 1.5))
    }
  }

  @Test("finds the share that pairs were drawn with", arguments: [0.02, 0.1, 0.4, 0.8])
  func findsTheShare(share: Double) {
    let prior = CorpusPrior(of: ring(20_000), logOdds: logOdds(20_000, share: share, seed: 5))
    #expect(abs(prior.share - share) < 0.15 * share * (1 - share) + 0.004)
    #expect(abs(Double(prior.logOdds) - log(prior.share / (1 - prior.share))) < 1e-4)
  }

  @Test func fewArticlesTellLittle() {
    let sure = CorpusPrior(of: ring(3), logOdds: [9, 9, 9]).share
    let doubtful = CorpusPrior(of: ring(3), logOdds: [-9, -9, -9]).share
    #expect(doubtful < 0.1 && 0.1 < sure && sure < 0.3)
  }

  @Test func extremesLeaveItFinite() {
    let many = 5_000
    for value in [Float(1e30), -1e30, 0] {
      let prior = CorpusPrior(of: ring(many), logOdds: Array(repeating: value, count: many))
      #expect(prior.logOdds.isFinite && prior.share > 0 && prior.share < 1)
    }
  }
}
