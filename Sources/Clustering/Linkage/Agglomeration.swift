import Parallelism

/// Agglomerative clustering of one component: the two groups with the highest merge score become one,
/// until no score reaches the cut.
///
/// It can go on with weaker needs. What was merged stays together, so the groups of a run that ends
/// early lie inside those of one that goes on.
///
/// Only groups with a candidate pair between them are ever looked at, and a merge needs a pair that
/// is strong by itself, so what is decided in one component of strong pairs never depends on another.
/// It also needs evidence over all cross pairs, however good its score: no single pair can chain
/// stories together, and the score is not trusted beyond the sizes that it was learned from.
///
/// A group's links are brought up to date when it merges: its two sides' links are put together, and
/// those to groups that have merged meanwhile are added up. Links of others to it stay as they are
/// until it is their turn.
///
/// Complexity: O(e log e) heap operations for e candidate pairs when merges are balanced. Source:
/// Dhulipala et al., *Hierarchical Agglomerative Graph Clustering in Nearly-Linear Time*, 2021, from
/// which it departs in the linkage: a learned score instead of a mean.
struct Agglomeration {
  private let model: MergeModel
  /// What a merge needs now.
  private var needs: MergeNeeds
  private let coarserNeeds: [MergeNeeds]
  private var groups: [Group]
  private var links: [[Link]]
  /// Which group each group has become part of.
  private var sets: DisjointSets
  private var members: [[Int32]]
  /// What the articles of each group are about; empty for those of one article.
  private var terms: [TermCounts]
  private var queue: MergeQueue
  /// Where in the list that is being put together the link to each group is; -1 between merges.
  private var places: [Int32]

  private let pairs: ComponentPairs
  /// Takes down what was merged and what was not, where somebody wants to learn from it.
  private var record: MergeRecord?
  /// The sums of links that stand for several pairs.
  private var pooled: [PairSums] = []
  /// Places in `pooled` that no link has any more.
  private var unused: [Int32] = []

  /// The evidence between a group and another: at first one pair each, which needs no sums of its own.
  private struct Link {
    var other: Int32
    /// The index of the only pair, or the complement of a place in `pooled`, which is this link's alone.
    var evidence: Int32
  }

  /// Groups of one article each.
  ///
  /// `pairs` name them by index into `groups`; once no merge meets `needs`, it goes on with each of
  /// `coarserNeeds`; `threads` judge the first pairs side by side. Memory: sixteen bytes a pair, and
  /// twenty to forty for every two groups with several pairs between them.
  init(
    groups: [Group], pairs: ComponentPairs, model: MergeModel, needs: MergeNeeds,
    coarserNeeds: [MergeNeeds] = [], threads: Int = 1, record: MergeRecord? = nil
  ) {
    self.coarserNeeds = coarserNeeds
    self.pairs = pairs
    self.record = record
    self.model = model
    self.needs = needs
    self.groups = groups
    sets = DisjointSets(count: groups.count)
    places = Array(repeating: -1, count: groups.count)
    members = groups.indices.map { [Int32($0)] }
    terms = Array(repeating: TermCounts(), count: groups.count)
    var counts = [Int](repeating: 0, count: groups.count)
    for place in groups.indices {
      pairs.forEach(ofPlace: place) { row, column, _ in
        counts[Int(row)] += 1
        counts[Int(column)] += 1
      }
    }
    var links = counts.map { count in
      var list: [Link] = []
      list.reserveCapacity(count)
      return list
    }
    for place in groups.indices {
      pairs.forEach(ofPlace: place) { row, column, pair in
        links[Int(row)].append(Link(other: column, evidence: Int32(pair)))
        links[Int(column)].append(Link(other: row, evidence: Int32(pair)))
      }
    }
    self.links = links
    let ranges = slices(of: groups.count, size: 1024)
    let first = concurrentMap(count: ranges.count, threads: threads) { block in
      ranges[block].map { place in
        var proposals: [MergeQueue.Proposal] = []
        pairs.forEach(ofPlace: place) { row, column, pair in
          guard needs.mayBeMet(byOnePairWith: pairs.logOdds(ofPair: pair), pairCount: 1) else {
            return
          }
          let proposal = Self.proposal(
            to: column, groups[Int(row)], groups[Int(column)],
            between: pairs.sums(ofPair: pair), model, needs)
          if let proposal { proposals.append(proposal) }
        }
        return proposals
      }
    }
    queue = MergeQueue(first.flatMap(\.self))
  }

  /// The members of each group once no merge is left, groups by their smallest member.
  consuming func run() -> [[Int32]] {
    mergeAll()
    return members.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  /// What was merged, and for each group that is left the best merge that was refused.
  consuming func recorded() -> MergeRecord? {
    mergeAll()
    recordRefusals()
    return record
  }

  private mutating func mergeAll() {
    mergeWhatMeetsNeeds()
    for weaker in coarserNeeds {
      needs = weaker
      proposeAnew()
      mergeWhatMeetsNeeds()
    }
  }

  private mutating func mergeWhatMeetsNeeds() {
    while let best = queue.popBest() {
      if best.isBound {
        queue.settle(best, score: score(of: best))
      } else {
        merge(best.pair.0, best.pair.1)
      }
    }
  }

  /// Lets all groups propose again: what was refused before was not kept.
  private mutating func proposeAnew() {
    let proposals = groups.indices.map { group -> [MergeQueue.Proposal] in
      guard queue.isAlive(group) else { return [] }
      _ = putTogether([Int32(group)], as: Int32(group))
      // Of two groups the first proposes.
      return self.proposals(of: Int32(group)).filter { $0.other > group }
    }
    queue.restart(proposing: proposals)
  }

  /// The proposal to merge with `other`, where it may be what a merge needs; `a` and `b` are the two
  /// groups, the one with the smaller number first.
  private static func proposal(
    to other: Int32, _ a: Group, _ b: Group, between: PairSums, _ model: MergeModel,
    _ needs: MergeNeeds
  ) -> MergeQueue.Proposal? {
    let pairCount = Double(a.size) * Double(b.size)
    guard between.strongest >= needs.strongestPair,
      Double(between.tempered) >= Double(needs.meanEvidence) * pairCount
    else { return nil }
    let (score, isBound) = model.scoreBound(a, b, between: between)
    guard score >= needs.score else { return nil }
    return MergeQueue.Proposal(score: score, isBound: isBound, other: other)
  }

  /// The score of a merge of which a bound was proposed; nil where it is not what a merge needs.
  private func score(of merge: MergeQueue.Merge) -> Float? {
    // A proposal is void when its group has changed, so the link is still there.
    guard let link = links[Int(merge.group)].first(where: { $0.other == merge.other }) else {
      return nil
    }
    let (first, second) = merge.pair
    let score = model.score(
      groups[Int(first)], groups[Int(second)], between: sums(of: link), contrast(first, second))
    return score >= needs.score ? score : nil
  }

  /// Makes `absorbed`, the higher number, part of `kept`.
  private mutating func merge(_ kept: Int32, _ absorbed: Int32) {
    sets.join(kept, absorbed)
    let between = putTogether([kept, absorbed], as: kept)
    links[Int(absorbed)] = []
    take(down: kept, absorbed, between)
    terms[Int(kept)] = TermCounts(joining: termCounts(of: kept), termCounts(of: absorbed))
    groups[Int(kept)].absorb(groups[Int(absorbed)], between: between)
    terms[Int(absorbed)] = TermCounts()
    members[Int(kept)] += members[Int(absorbed)]
    members[Int(absorbed)] = []
    queue.merged(kept, absorbed, proposing: proposals(of: kept))
  }

  private mutating func take(down a: Int32, _ b: Int32, _ between: PairSums) {
    guard record != nil else { return }
    let features = model.features(
      groups[Int(a)], groups[Int(b)], between: between, contrast(a, b))
    record?.add(features, members[Int(a)], members[Int(b)])
  }

  /// Takes down the best partner of each group that is left, once for two that are each other's.
  private mutating func recordRefusals() {
    var taken: Set<[Int32]> = []
    for group in groups.indices where queue.isAlive(group) {
      var between: [Int32: PairSums] = [:]
      for link in links[group] {
        between[sets.first(of: link.other), default: PairSums()] += sums(of: link)
      }
      let best = between.map { other, sums in
        let score = model.score(
          groups[group], groups[Int(other)], between: sums, contrast(Int32(group), other))
        return (score: score, other: other, sums: sums)
      }.max { ($0.score, $1.other) < ($1.score, $0.other) }
      guard let best, taken.insert([Int32(group), best.other].sorted()).inserted else { continue }
      take(down: Int32(group), best.other, best.sums)
    }
  }

  /// Gives `kept` the links of all `sides`, itself among them, one for each other group, and returns the
  /// sums between the sides.
  private mutating func putTogether(_ sides: [Int32], as kept: Int32) -> PairSums {
    var between = PairSums()
    var together: [Link] = []
    together.reserveCapacity(sides.reduce(0) { $0 + links[Int($1)].count })
    for side in sides {
      for link in links[Int(side)] {
        let other = sets.first(of: link.other)
        if other == kept {
          // Both sides hold the links between them.
          if side == kept { between += sums(of: link) }
          release(link)
        } else if places[Int(other)] >= 0 {
          add(link, to: &together[Int(places[Int(other)])])
        } else {
          places[Int(other)] = Int32(together.count)
          together.append(Link(other: other, evidence: link.evidence))
        }
      }
    }
    for link in together { places[Int(link.other)] = -1 }
    links[Int(kept)] = together.fitted()
    return between
  }

  private func contrast(_ a: Int32, _ b: Int32) -> TermContrast {
    TermContrast(
      termCounts(of: a), ofArticles: groups[Int(a)].size,
      termCounts(of: b), ofArticles: groups[Int(b)].size)
  }

  private func termCounts(of group: Int32) -> TermCounts {
    groups[Int(group)].size > 1
      ? terms[Int(group)] : TermCounts(pairs.terms(ofPlace: Int(group)))
  }

  private func sums(of link: Link) -> PairSums {
    link.evidence >= 0 ? pairs.sums(ofPair: Int(link.evidence)) : pooled[Int(~link.evidence)]
  }

  /// Adds the sums of `link`, which is given up, to those of `sum`.
  private mutating func add(_ link: Link, to sum: inout Link) {
    let added = sums(of: link)
    release(link)
    if sum.evidence < 0 {
      pooled[Int(~sum.evidence)] += added
      return
    }
    var both = sums(of: sum)
    both += added
    if let place = unused.popLast() {
      pooled[Int(place)] = both
      sum.evidence = ~place
    } else {
      pooled.append(both)
      sum.evidence = ~Int32(pooled.count - 1)
    }
  }

  private mutating func release(_ link: Link) {
    if link.evidence < 0 { unused.append(~link.evidence) }
  }

  /// The merges of `group` with others that are worth it.
  private func proposals(of group: Int32) -> [MergeQueue.Proposal] {
    links[Int(group)].compactMap { link in
      let (first, second) = (
        groups[Int(min(group, link.other))], groups[Int(max(group, link.other))]
      )
      // Most links stand for one pair, and can be told to be too weak before its sums are made.
      guard
        link.evidence < 0
          || needs.mayBeMet(
            byOnePairWith: pairs.logOdds(ofPair: Int(link.evidence)),
            pairCount: Double(first.size) * Double(second.size))
      else { return nil }
      return Self.proposal(
        to: link.other, first, second, between: sums(of: link), model, needs)
    }
  }
}
