import TestSupport
import Testing

@testable import Clustering

@Suite("Agglomeration")
struct AgglomerationTests {
  private func model() throws -> MergeModel {
    MergeModel(model: try EvidenceModel.shipped().merge)
  }

  /// The agglomeration of all articles, whether anything joins them or not.
  private func agglomeration(
    of sample: EvidenceSample, _ needs: MergeNeeds, then coarser: [MergeNeeds] = [],
    threads: Int = 1
  ) throws -> [[Int32]] {
    let all = (0..<Int32(sample.count)).map(\.self)
    return Agglomeration(
      groups: all.map { sample.single($0) },
      pairs: ComponentPairs(sample.graph, among: all, of: Components(uniting: sample.count)),
      model: try model(), needs: needs, coarserNeeds: coarser, threads: threads
    ).run()
  }

  @Test("merges what the slow oracle merges", arguments: 0..<30)
  func oracle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = EvidenceSample(count: Int.random(in: 1...14, using: &generator), using: &generator)
    let needs = MergeNeeds(score: -0.5, strongestPair: 0, meanEvidence: 0.2)
    #expect(
      try agglomeration(of: sample, needs) == sample.merged(by: try model(), needing: [needs]))
  }

  @Test("goes on with weaker needs as the slow oracle does", arguments: 0..<30)
  func coarserOracle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = EvidenceSample(
      count: Int.random(in: 1...14, using: &generator), logOdds: -4...2, using: &generator)
    let levels = [
      MergeNeeds(score: 1, strongestPair: 0, meanEvidence: 0.3),
      MergeNeeds(score: -1, strongestPair: -1, meanEvidence: 0.2),
      MergeNeeds(score: -4, strongestPair: -4, meanEvidence: 0.1),
    ]
    for count in 1...levels.count {
      let found = try agglomeration(of: sample, levels[0], then: Array(levels[1..<count]))
      #expect(found == sample.merged(by: try model(), needing: Array(levels.prefix(count))))
    }
  }

  @Test("merges the same with any number of threads", arguments: 0..<10)
  func threads(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = EvidenceSample(
      count: 120, density: 0.1, logOdds: -3...4, using: &generator)
    let alone = try agglomeration(of: sample, MergeNeeds())
    #expect(try agglomeration(of: sample, MergeNeeds(), threads: 3) == alone)
    #expect(alone.count < 100)
  }

  @Test("a level has the scores of half a log-odds, counted from what is needed")
  func levels() {
    let needs = MergeNeeds(score: -0.3)
    #expect(needs.level(of: -0.3) == -0.3 && needs.level(of: 0.15) == -0.3)
    #expect(abs(needs.level(of: 0.9) - 0.7) < 1e-5)
    for score in stride(from: Float(-0.3), to: 30, by: 0.01) {
      #expect(needs.level(of: score) <= score && needs.level(of: score) > score - 0.501)
    }
  }

  @Test("one wrong edge does not glue two stories")
  func noChaining() throws {
    func clique(_ members: Range<Int32>) -> [EvidenceSample.Pair] {
      members.flatMap { row in
        (row + 1..<max(members.upperBound, row + 1)).map { column in
          EvidenceSample.Pair(row: row, column: column, logOdds: 6)
        }
      }
    }
    let bridge = EvidenceSample.Pair(row: 0, column: 6, logOdds: 5.9)
    let sample = EvidenceSample(count: 12, pairs: clique(0..<6) + clique(6..<12) + [bridge])
    #expect(try agglomeration(of: sample, MergeNeeds()) == [Array(0..<6), Array(6..<12)])
  }
}

extension Components {
  /// One component of `count` articles.
  fileprivate init(uniting count: Int) {
    let all = (0..<Int32(count)).map(\.self)
    self.init(members: [all], roots: Array(repeating: 0, count: count), places: all)
  }
}
