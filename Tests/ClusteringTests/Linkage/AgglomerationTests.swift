import TestSupport
import Testing

@testable import Clustering

@Suite("Agglomeration")
struct AgglomerationTests {
  /// Two undated articles and the evidence between them.
  private struct Pair {
    var row: Int32
    var column: Int32
    var logOdds: Float
    var full: Float
    var lead: Float

    var sums: PairSums { PairSums(logOdds: logOdds, full: full, lead: lead) }
  }

  /// The component of all articles, whether anything joins them or not.
  private func component(of count: Int, _ pairs: [Pair]) -> ComponentPairs {
    let pairs = pairs.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    let lists = (0..<Int32(count)).map { row in
      pairs.filter { $0.row == row }.map(\.column)
    }
    let candidates = CandidatePairs(
      rowCount: count,
      lists: [
        NeighborLists(
          articles: (0..<Int32(count)).map(\.self),
          ends: lists.indices.map { lists[...$0].joined().count }, neighbors: lists.flatMap(\.self))
      ],
      threads: 1, mayMeet: { _, _ in true })
    let graph = EvidenceGraph(
      isShort: Array(repeating: false, count: count), candidates: candidates,
      cosines: TextCosines(full: pairs.map(\.full), lead: pairs.map(\.lead)),
      logOdds: pairs.map(\.logOdds))
    return ComponentPairs(
      graph, among: (0..<Int32(count)).map(\.self), of: Components(uniting: count))
  }

  /// The same rule the slow way: after every merge all scores anew, from the pairs themselves.
  private func oracle(
    _ count: Int, _ pairs: [Pair], _ model: MergeModel, _ needs: MergeNeeds
  ) -> [[Int32]] {
    var groups = (0..<count).map { [Int32($0)] }
    func sums(_ a: [Int32], _ b: [Int32]) -> PairSums {
      pairs.reduce(into: PairSums()) { sums, pair in
        if (a.contains(pair.row) && b.contains(pair.column))
          || (b.contains(pair.row) && a.contains(pair.column))
        {
          sums += pair.sums
        }
      }
    }
    func group(_ members: [Int32]) -> Group {
      var group = Self.single(members[0], pairs)
      for (index, member) in members.enumerated().dropFirst() {
        group.absorb(
          Self.single(member, pairs), between: sums(Array(members[..<index]), [member]))
      }
      return group
    }
    while true {
      var best: (score: Float, first: Int, second: Int)?
      for first in groups.indices {
        for second in groups.indices where second > first {
          let between = sums(groups[first], groups[second])
          let pairCount = Double(groups[first].count * groups[second].count)
          guard between.strongest >= needs.strongestPair,
            Double(between.tempered) / pairCount >= Double(needs.meanEvidence)
          else { continue }
          let score = model.score(group(groups[first]), group(groups[second]), between: between)
          if score >= needs.score, score > (best?.score ?? -.infinity) {
            best = (score, first, second)
          }
        }
      }
      guard let merge = best else { return groups }
      groups[merge.first] = (groups[merge.first] + groups[merge.second]).sorted()
      groups.remove(at: merge.second)
    }
  }

  private static func single(_ article: Int32, _ pairs: [Pair]) -> Group {
    var surroundings = Surroundings()
    for pair in pairs where pair.row == article || pair.column == article {
      surroundings.add(logOdds: pair.logOdds)
    }
    return Group(surroundings, isShort: false)
  }

  private func randomPairs(_ count: Int, _ generator: inout some RandomNumberGenerator)
    -> [Pair]
  {
    var pairs: [Pair] = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) where Bool.random(using: &generator) {
        pairs.append(
          Pair(
            row: Int32(row), column: Int32(column),
            logOdds: Float.random(in: -4...8, using: &generator),
            full: Float.random(in: 0...0.8, using: &generator),
            lead: Float.random(in: 0...0.8, using: &generator)))
      }
    }
    return pairs
  }

  private func model() throws -> MergeModel {
    MergeModel(model: try EvidenceModel.shipped().merge)
  }

  @Test("merges what the slow oracle merges", arguments: 0..<30)
  func oracle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...14, using: &generator)
    let pairs = randomPairs(count, &generator)
    let model = try model()
    let needs = MergeNeeds(score: -0.5, strongestPair: 0, meanEvidence: 0.2)
    let agglomeration = Agglomeration(
      groups: (0..<Int32(count)).map { Self.single($0, pairs) }, pairs: component(of: count, pairs),
      model: model, needs: needs)
    #expect(agglomeration.run() == oracle(count, pairs, model, needs))
  }

  @Test("one wrong edge does not glue two stories")
  func noChaining() throws {
    func clique(_ members: Range<Int32>) -> [Pair] {
      members.flatMap { row in
        (row + 1..<max(members.upperBound, row + 1)).map { column in
          Pair(row: row, column: column, logOdds: 6, full: 0.5, lead: 0.5)
        }
      }
    }
    let bridge = Pair(row: 0, column: 6, logOdds: 5.9, full: 0.5, lead: 0.5)
    let pairs = clique(0..<6) + clique(6..<12) + [bridge]
    let agglomeration = Agglomeration(
      groups: (0..<12).map { Self.single($0, pairs) }, pairs: component(of: 12, pairs),
      model: try model(), needs: MergeNeeds())
    #expect(agglomeration.run() == [Array(0..<6), Array(6..<12)])
  }
}

extension Components {
  /// One component of `count` articles.
  fileprivate init(uniting count: Int) {
    let all = (0..<Int32(count)).map(\.self)
    self.init(members: [all], roots: Array(repeating: 0, count: count), places: all)
  }
}
