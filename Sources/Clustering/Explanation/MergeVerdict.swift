/// What speaks for and against two groups of articles being one story, beside what a merge needs.
package struct MergeVerdict: Hashable, Sendable {
  /// Log-odds by the merge model.
  package var score: Float
  /// Log-odds of the strongest pair between the groups; nil where no pair has evidence.
  package var strongestPair: Float?
  /// Mean tempered probability over the pairs between the groups, those without evidence counting 0.
  package var meanEvidence: Float
  /// What a merge needs of each.
  package var needs: MergeNeeds

  /// Whether the groups would become one.
  package var isMet: Bool {
    score >= needs.score && (strongestPair ?? -.infinity) >= needs.strongestPair
      && meanEvidence >= needs.meanEvidence
  }
}

extension Linkage {
  /// The verdict on each of `others` becoming one with `group`; all are groups of articles of the graph
  /// that share none.
  ///
  /// Complexity: linear in the graph's pairs and the groups' terms.
  func verdicts(on group: [Int], with others: [[Int]]) -> [MergeVerdict] {
    let needs = options.coarserMerges.last ?? options.merge
    let surroundings = surroundings()
    let all = [group] + others
    var numbers = [Int](repeating: -1, count: graph.articleCount)
    for (number, members) in all.enumerated() {
      for member in members { numbers[member] = number }
    }
    var inside = [PairSums](repeating: PairSums(), count: all.count)
    var between = inside
    graph.forEachPair { row, column, logOdds in
      let (one, other) = (numbers[Int(row)], numbers[Int(column)])
      guard one >= 0, other >= 0 else { return }
      if one == other { inside[one] += PairSums(logOdds: logOdds) }
      if one != other, min(one, other) == 0 {
        between[max(one, other)] += PairSums(logOdds: logOdds)
      }
    }
    let groups = all.indices.map { number in
      whole(all[number], inside: inside[number], surroundings)
    }
    let terms = all.map { members in
      members.reduce(TermCounts()) { TermCounts(joining: $0, TermCounts(graph.terms[$1])) }
    }
    return others.indices.map { index in
      let (other, sums) = (groups[index + 1], between[index + 1])
      let contrast = TermContrast(
        terms[0], ofArticles: groups[0].size, terms[index + 1], ofArticles: other.size)
      return MergeVerdict(
        score: merge.score(groups[0], other, between: sums, contrast),
        strongestPair: sums.strongest.isFinite ? sums.strongest : nil,
        meanEvidence: sums.tempered / Float(groups[0].size * other.size), needs: needs)
    }
  }

  private func whole(
    _ members: [Int], inside: PairSums, _ surroundings: [Surroundings]
  ) -> Group {
    var groups = members.map { Group(surroundings[$0], isShort: graph.isShort[$0]) }
    var whole = groups.removeFirst()
    for group in groups { whole.absorb(group, between: PairSums()) }
    whole.inside = inside
    return whole
  }
}
