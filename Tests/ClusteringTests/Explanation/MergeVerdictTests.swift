import TestSupport
import Testing

@testable import Clustering

@Suite("Merge verdicts")
struct MergeVerdictTests {
  private func linkage(_ sample: EvidenceSample, _ needs: MergeNeeds = MergeNeeds()) throws
    -> Linkage
  {
    Linkage(
      graph: sample.graph, merge: MergeModel(model: try EvidenceModel.shipped().merge),
      options: ClusteringOptions(merge: needs, threads: 1))
  }

  @Test("no two groups that linkage leaves apart meet what a merge needs", arguments: 0..<30)
  func nothingIsLeftToMerge(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = EvidenceSample(
      count: Int.random(in: 2...40, using: &generator), density: 0.2, using: &generator)
    let linkage = try linkage(sample)
    let groups = linkage.groups()
    for place in groups.indices {
      let others = groups[..<place] + groups[(place + 1)...]
      let verdicts = linkage.verdicts(on: groups[place], with: Array(others))
      #expect(verdicts.count == others.count)
      #expect(!verdicts.contains { $0.isMet })
    }
  }

  @Test("two articles become one story when their verdict is met", arguments: 0..<60)
  func twoArticles(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = EvidenceSample(count: 2, density: 1, logOdds: -4...4, using: &generator)
    let linkage = try linkage(sample)
    let verdict = try #require(linkage.verdicts(on: [0], with: [[1]]).first)
    #expect(verdict.isMet == (linkage.groups().count == 1))
    #expect(verdict.strongestPair == sample.pairs.first?.logOdds)
  }

  @Test("a verdict does not depend on which side it is asked for", arguments: 0..<20)
  func symmetric(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = EvidenceSample(count: 9, density: 0.6, using: &generator)
    let linkage = try linkage(sample)
    let (one, other) = ([0, 3, 4], [1, 2, 7])
    let there = try #require(linkage.verdicts(on: one, with: [other, [8]]).first)
    let back = try #require(linkage.verdicts(on: other, with: [[5, 6], one]).last)
    #expect(abs(there.score - back.score) < 1e-4)
    #expect(there.strongestPair == back.strongestPair)
    #expect(abs(there.meanEvidence - back.meanEvidence) < 1e-5)
  }

  @Test("without evidence there is no pair to name")
  func noEvidence() throws {
    let sample = EvidenceSample(count: 2, pairs: [])
    let verdict = try #require(try linkage(sample).verdicts(on: [0], with: [[1]]).first)
    #expect(verdict.strongestPair == nil && verdict.meanEvidence == 0 && !verdict.isMet)
  }
}
