import TestSupport
import Testing

@testable import Clustering

@Suite("Coarser merges")
struct CoarserMergesTests {
  private static let strict = MergeNeeds(score: 2, strongestPair: -1, meanEvidence: 0.15)
  private static let middle = MergeNeeds(score: -0.5, strongestPair: -1, meanEvidence: 0.15)
  private static let weak = MergeNeeds(score: -3, strongestPair: -3.5, meanEvidence: 0.02)

  private func groups(
    of sample: EvidenceSample, _ merge: MergeNeeds, then coarser: [MergeNeeds] = [],
    threads: Int = 1
  ) throws -> [[Int]] {
    Linkage(
      graph: sample.graph, merge: MergeModel(model: try EvidenceModel.shipped().merge),
      options: ClusteringOptions(merge: merge, coarserMerges: coarser, threads: threads)
    ).groups()
  }

  /// Several components, by strong pairs and by weak ones.
  private func sample(seed: UInt64) -> EvidenceSample {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...60, using: &generator)
    let density = Double.random(in: 1...4, using: &generator) / Double(count)
    return EvidenceSample(count: count, density: density, using: &generator)
  }

  private func nest(_ fine: [[Int]], in coarse: [[Int]]) -> Bool {
    let groupOf = Dictionary(
      uniqueKeysWithValues: coarse.enumerated().flatMap { group, members in
        members.map { ($0, group) }
      })
    return fine.allSatisfy { members in Set(members.map { groupOf[$0] }).count == 1 }
  }

  @Test("finer groups lie inside coarser ones, and every article is in one", arguments: 0..<40)
  func nesting(seed: UInt64) throws {
    let sample = sample(seed: seed)
    let fine = try groups(of: sample, Self.strict)
    let middle = try groups(of: sample, Self.middle)
    let coarse = try groups(of: sample, Self.middle, then: [Self.weak])
    for groups in [fine, middle, coarse] {
      #expect(groups.flatMap(\.self).sorted() == Array(0..<sample.count))
    }
    #expect(nest(fine, in: middle) && nest(middle, in: coarse))
    #expect(try groups(of: sample, Self.middle, then: [Self.weak], threads: 3) == coarse)
  }

  @Test("parts are the groups of a run that stops at their score", arguments: 0..<40)
  func parts(seed: UInt64) throws {
    let sample = sample(seed: seed)
    let merge = MergeModel(model: try EvidenceModel.shipped().merge)
    func linkage(_ merges: MergeNeeds, _ coarser: [MergeNeeds], _ partsScore: Float?) -> Linkage {
      Linkage(
        graph: sample.graph, merge: merge,
        options: ClusteringOptions(
          merge: merges, coarserMerges: coarser, partsScore: partsScore, threads: 1))
    }
    var events = Self.middle
    events.score += 2
    let expected = linkage(events, [], nil).groups()
    let nested = linkage(Self.middle, [], events.score).nestedGroups()
    #expect(nested.parts == expected)
    #expect(nested.groups == linkage(Self.middle, [], nil).groups())
    let topics = linkage(Self.middle, [Self.weak], Self.middle.score).nestedGroups()
    #expect(topics.parts == nested.groups)
    #expect(topics.groups == linkage(Self.middle, [Self.weak], nil).groups())
    #expect(linkage(Self.middle, [], nil).nestedGroups().parts.isEmpty)
  }

  @Test("the samples tell the levels apart")
  func samplesAreOfUse() throws {
    var counts = [0, 0, 0]
    for seed in 0..<10 as Range<UInt64> {
      let sample = sample(seed: seed)
      counts[0] += try groups(of: sample, Self.strict).count
      counts[1] += try groups(of: sample, Self.middle).count
      counts[2] += try groups(of: sample, Self.middle, then: [Self.weak]).count
    }
    #expect(counts[0] > counts[1] && counts[1] > counts[2])
  }

  @Test("stopping at a higher score and going on is the same as not stopping", arguments: 0..<20)
  func stopping(seed: UInt64) throws {
    let sample = sample(seed: seed)
    #expect(
      try groups(of: sample, Self.strict, then: [Self.middle]) == groups(of: sample, Self.middle))
  }

  @Test("wider components change nothing that was merged before", arguments: 0..<20)
  func components(seed: UInt64) throws {
    let sample = sample(seed: seed)
    let never = MergeNeeds(score: .infinity, strongestPair: -.infinity, meanEvidence: 0)
    #expect(try groups(of: sample, Self.middle, then: [never]) == groups(of: sample, Self.middle))
  }

  @Test("two stories with weak evidence between them are one only for weaker needs")
  func twoStories() throws {
    let pairs = [(0, 1, Float(6)), (2, 3, 6), (0, 2, -2.5), (1, 3, -2.5), (0, 3, -3)].map {
      EvidenceSample.Pair(
        row: Int32($0.0), column: Int32($0.1), logOdds: $0.2)
    }
    let sample = EvidenceSample(count: 5, pairs: pairs)
    let weak = MergeNeeds(score: -20, strongestPair: -3, meanEvidence: 0.2)
    #expect(try groups(of: sample, Self.middle) == [[0, 1], [2, 3], [4]])
    #expect(try groups(of: sample, Self.middle, then: [weak]) == [[0, 1, 2, 3], [4]])
  }
}
