import TestSupport
import Vectorization

@testable import Clustering

/// A few undated articles and the evidence between them.
struct EvidenceSample {
  struct Pair {
    var row: Int32
    var column: Int32
    var logOdds: Float

    var sums: PairSums { PairSums(logOdds: logOdds) }
  }

  let count: Int
  let pairs: [Pair]
  /// What each article is about.
  let terms: [[UInt32]]

  init(count: Int, pairs: [Pair], terms: [[UInt32]]? = nil) {
    self.count = count
    self.terms = terms ?? Array(repeating: [], count: count)
    self.pairs = pairs.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// Evidence of any strength between a share of all pairs.
  init(
    count: Int, density: Double = 0.5, logOdds: ClosedRange<Float> = -4...8,
    using generator: inout some RandomNumberGenerator
  ) {
    var pairs: [Pair] = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1)
      where Double.random(in: 0..<1, using: &generator) < density {
        pairs.append(
          Pair(
            row: Int32(row), column: Int32(column),
            logOdds: Float.random(in: logOdds, using: &generator)))
      }
    }
    let terms = (0..<count).map { _ in
      (0..<UInt32(8)).filter { _ in Bool.random(using: &generator) }
    }
    self.init(count: count, pairs: pairs, terms: terms)
  }

  var graph: EvidenceGraph {
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
    return EvidenceGraph(
      isShort: Array(repeating: false, count: count), terms: ArticleTerms(terms),
      candidates: candidates,
      cosines: Array(repeating: 0, count: pairs.count),
      logOdds: pairs.map(\.logOdds))
  }

  /// The group of one article.
  func single(_ article: Int32) -> Group {
    var surroundings = Surroundings()
    for pair in pairs where pair.row == article || pair.column == article {
      surroundings.add(logOdds: pair.logOdds)
    }
    return Group(surroundings, isShort: false)
  }

  /// What an agglomeration gives, the slow way: after every batch all scores anew, from the pairs
  /// themselves.
  func merged(by model: MergeModel, needing levels: [MergeNeeds]) -> [[Int32]] {
    var groups = (0..<count).map { [Int32($0)] }
    for needs in levels {
      while true {
        let batch = batch(of: groups, model, needs)
        if batch.isEmpty { break }
        for merge in batch {
          groups[merge.first] = (groups[merge.first] + groups[merge.second]).sorted()
        }
        let absorbed = Set(batch.map(\.second))
        groups = groups.indices.filter { !absorbed.contains($0) }.map { groups[$0] }
      }
    }
    return groups
  }

  private typealias Merge = (score: Float, first: Int, second: Int)

  /// The merges of the highest level, the better ones first, but for those of groups in a better one.
  private func batch(of groups: [[Int32]], _ model: MergeModel, _ needs: MergeNeeds) -> [Merge] {
    let merges = merges(of: groups, model, needs).sorted {
      ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second)
    }
    guard let best = merges.first else { return [] }
    var taken: Set<Int> = []
    return merges.prefix { $0.score >= needs.level(of: best.score) }.filter { merge in
      guard taken.isDisjoint(with: [merge.first, merge.second]) else { return false }
      taken.formUnion([merge.first, merge.second])
      return true
    }
  }

  /// All merges that meet `needs`.
  private func merges(of groups: [[Int32]], _ model: MergeModel, _ needs: MergeNeeds) -> [Merge] {
    groups.indices.flatMap { first in
      groups.indices.dropFirst(first + 1).compactMap { second -> Merge? in
        let between = sums(groups[first], groups[second])
        let pairCount = Double(groups[first].count * groups[second].count)
        guard between.strongest >= needs.strongestPair,
          Double(between.tempered) / pairCount >= Double(needs.meanEvidence)
        else { return nil }
        let score = model.score(
          group(groups[first]), group(groups[second]), between: between,
          contrast(groups[first], groups[second]))
        return score >= needs.score ? (score, first, second) : nil
      }
    }
  }

  private func contrast(_ a: [Int32], _ b: [Int32]) -> TermContrast {
    TermContrast(termCounts(a), ofArticles: a.count, termCounts(b), ofArticles: b.count)
  }

  private func termCounts(_ members: [Int32]) -> TermCounts {
    members.reduce(TermCounts()) { TermCounts(joining: $0, TermCounts(terms[Int($1)][...])) }
  }

  private func sums(_ a: [Int32], _ b: [Int32]) -> PairSums {
    pairs.reduce(into: PairSums()) { sums, pair in
      if (a.contains(pair.row) && b.contains(pair.column))
        || (b.contains(pair.row) && a.contains(pair.column))
      {
        sums += pair.sums
      }
    }
  }

  private func group(_ members: [Int32]) -> Group {
    var group = single(members[0])
    for (index, member) in members.enumerated().dropFirst() {
      group.absorb(single(member), between: sums(Array(members[..<index]), [member]))
    }
    return group
  }
}

extension ArticleTerms {
  /// The terms of each article, all of equal weight.
  init(_ terms: [[UInt32]]) {
    self.init(
      heaviestOf: SparseMatrix(
        columnCount: Int(terms.joined().max() ?? 0) + 1,
        rows: terms.map { terms in terms.map { (column: $0, value: Float(1)) } }))
  }
}
