import HeapModule
import Parallelism

/// Agglomerative clustering of one component: the two groups with the highest merge score become one,
/// until no score reaches the cut.
///
/// Merges of nearly the same score are made at the same time, where no group is in two of them: scores
/// are cut into levels, and a batch has the best merges of the highest level that there is. Whoever works
/// alone or with many comes to the same groups, and a merge is never worse than the best there is by more
/// than a level.
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
/// Dhulipala et al., *Hierarchical Agglomerative Graph Clustering in Nearly-Linear Time*, 2021, and for
/// merges of nearly the same score at the same time *Hierarchical Agglomerative Graph Clustering in
/// Poly-Logarithmic Depth*, 2022, from which it departs in the linkage: a learned score instead of a mean.
struct Agglomeration {
  private let model: MergeModel
  /// What a merge needs now.
  private var needs: MergeNeeds
  private let coarserNeeds: [MergeNeeds]
  /// The score of merges below which groups are no parts any more.
  private let partsScore: Float?
  /// The groups before the first merge below that score.
  private var parts: [[Int32]]?
  private let threads: Int
  private var groups: [Group]
  private var links: [GroupLinks]
  /// Which group each group has become part of.
  private var sets: DisjointSets
  private var members: [[Int32]]
  /// What the articles of each group are about; empty for those of one article.
  private var terms: [TermCounts]
  private var queue: MergeQueue
  /// Which groups are in a merge of the batch that is being put together.
  private var isTaken: [Bool]

  private let pairs: ComponentPairs
  /// Takes down what was merged and what was not, where somebody wants to learn from it.
  private var record: MergeRecord?

  /// Groups of one article each.
  ///
  /// `pairs` name them by index into `groups`; once no merge meets `needs`, it goes on with each of
  /// `coarserNeeds`. The groups before the first merge with a score below `partsScore` are the parts of
  /// those that are left. Memory: sixteen bytes a pair, and some twenty for every two groups with several
  /// pairs between them.
  init(
    groups: [Group], pairs: ComponentPairs, model: MergeModel, needs: MergeNeeds,
    coarserNeeds: [MergeNeeds] = [], partsScore: Float? = nil, threads: Int = 1,
    record: MergeRecord? = nil
  ) {
    self.partsScore = partsScore
    self.coarserNeeds = coarserNeeds
    self.threads = threads
    self.pairs = pairs
    self.record = record
    self.model = model
    self.needs = needs
    self.groups = groups
    sets = DisjointSets(count: groups.count)
    members = groups.indices.map { [Int32($0)] }
    terms = Array(repeating: TermCounts(), count: groups.count)
    var counts = [Int](repeating: 0, count: groups.count)
    for place in groups.indices {
      pairs.forEach(ofPlace: place) { row, column, _ in
        counts[Int(row)] += 1
        counts[Int(column)] += 1
      }
    }
    var links = counts.map { GroupLinks(capacity: $0) }
    for place in groups.indices {
      pairs.forEach(ofPlace: place) { row, column, pair in
        links[Int(row)].append(column, pair: pair)
        links[Int(column)].append(row, pair: pair)
      }
    }
    self.links = links
    queue = MergeQueue(groupCount: groups.count)
    isTaken = Array(repeating: false, count: groups.count)
    proposeAll(groups.indices.map { Int32($0) })
  }

  /// The members of each group once no merge is left, groups by their smallest member.
  consuming func run() -> [[Int32]] { runNested().groups }

  /// The same with the parts of the groups, in no order; none without a score for them.
  consuming func runNested() -> (groups: [[Int32]], parts: [[Int32]]) {
    mergeAll()
    func sorted(_ groups: [[Int32]]) -> [[Int32]] {
      groups.filter { !$0.isEmpty }.map { $0.sorted() }
    }
    return (sorted(members), sorted(parts ?? []))
  }

  /// What was merged, and for each group that is left the best merge that was refused.
  consuming func recorded() -> MergeRecord? {
    mergeAll()
    recordRefusals()
    return record
  }

  private mutating func mergeAll() {
    mergeWhatMeetsNeeds()
    noteParts(before: -.infinity)
    for weaker in coarserNeeds {
      needs = weaker
      proposeAnew()
      mergeWhatMeetsNeeds()
    }
  }

  private mutating func mergeWhatMeetsNeeds() {
    while let best = queue.bestScore {
      noteParts(before: best)
      let level = needs.level(of: best)
      merge(batch(of: level))
    }
  }

  /// Takes down the parts when the first merge comes that has too low a score for them.
  private mutating func noteParts(before score: Float) {
    guard let partsScore, parts == nil, score < partsScore else { return }
    parts = members
  }

  /// Takes the merges of `level` or above, the better ones first, but for those of groups that are in a
  /// better one.
  private mutating func batch(of level: Float) -> [MergeQueue.Merge] {
    var batch: [MergeQueue.Merge] = []
    var open = Heap(settledFronts(from: level))
    while let next = open.popMax() {
      if isTaken[Int(next.group)] { continue }
      if isTaken[Int(next.other)] {
        if let front = queue.popFront(of: next.group, from: level) { open.insert(front) }
      } else if next.isBound {
        let front = queue.settle(next, score: score(of: next), from: level)
        if let front { open.insert(front) }
      } else {
        batch.append(next)
        isTaken[Int(next.group)] = true
        isTaken[Int(next.other)] = true
      }
    }
    for merge in batch {
      isTaken[Int(merge.group)] = false
      isTaken[Int(merge.other)] = false
    }
    return batch
  }

  /// Takes the best merge of each group that is of `level` or above by its true score.
  ///
  /// The scores are found side by side.
  private mutating func settledFronts(from level: Float) -> [MergeQueue.Merge] {
    var settled: [MergeQueue.Merge] = []
    var fronts = queue.popFronts(from: level)
    while !fronts.isEmpty {
      settled += fronts.filter { !$0.isBound }
      let bounds = fronts.filter(\.isBound)
      fronts = zip(bounds, scores(of: bounds)).compactMap {
        queue.settle($0, score: $1, from: level)
      }
    }
    return settled
  }

  private func scores(of merges: [MergeQueue.Merge]) -> [Float?] {
    inBlocks(of: merges, scratch: {}) { _, merge in score(of: merge) }
  }

  /// Lets all groups propose again: what was refused before was not kept.
  private mutating func proposeAnew() {
    let alive = groups.indices.filter(queue.isAlive).map { Int32($0) }
    let joined = joinedLinks(alive.map { [$0] })
    for (group, joined) in zip(alive, joined) { links[Int(group)] = joined.links }
    proposeAll(alive)
  }

  /// Puts the merges between all groups, which are `alive`, in place of what was proposed before.
  private mutating func proposeAll(_ alive: [Int32]) {
    let all = proposals(ofEach: alive, onlyToLater: true)
    queue.clear()
    for (group, proposals) in zip(alive, all) { queue.propose(proposals, by: group) }
  }

  /// The score of a merge of which a bound was proposed; nil where it is not what a merge needs.
  private func score(of merge: MergeQueue.Merge) -> Float? {
    // A proposal is void when its group has changed, so the link is still there.
    let own = links[Int(merge.group)]
    guard let link = own.all.first(where: { $0.other == merge.other }) else { return nil }
    let (first, second) = merge.pair
    let score = model.score(
      groups[Int(first)], groups[Int(second)], between: own.sums(of: link, pairs),
      contrast(first, second))
    return score >= needs.score ? score : nil
  }

  /// Carries out merges of different groups: of each the higher number becomes part of the lower.
  private mutating func merge(_ batch: [MergeQueue.Merge]) {
    let sides = batch.map { [$0.pair.0, $0.pair.1] }
    for side in sides { sets.join(side[0], side[1]) }
    let joined = joinedLinks(sides)
    let joinedTerms = joinedTerms(sides)
    for (side, (joined, joinedTerms)) in zip(sides, zip(joined, joinedTerms)) {
      let (kept, absorbed) = (Int(side[0]), Int(side[1]))
      take(down: side[0], side[1], joined.between)
      links[kept] = joined.links
      links[absorbed] = GroupLinks()
      terms[kept] = joinedTerms
      terms[absorbed] = TermCounts()
      groups[kept].absorb(groups[absorbed], between: joined.between)
      members[kept] += members[absorbed]
      members[absorbed] = []
      queue.absorb(side[1], into: side[0])
    }
    let kept = sides.map { $0[0] }
    let all = proposals(ofEach: kept, onlyToLater: false)
    for (group, proposals) in zip(kept, all) { queue.propose(proposals, by: group) }
  }

  /// The links of each of some groups once its `sides` are put together.
  private func joinedLinks(_ sides: [[Int32]]) -> [(links: GroupLinks, between: PairSums)] {
    inBlocks(of: sides, scratch: { GroupLinks.Places() }) { places, side in
      GroupLinks.together(side.map { links[Int($0)] }, as: side[0], sets, pairs, &places)
    }
  }

  private func joinedTerms(_ sides: [[Int32]]) -> [TermCounts] {
    inBlocks(of: sides, scratch: {}) { _, side in
      TermCounts(joining: termCounts(of: side[0]), termCounts(of: side[1]))
    }
  }

  /// What `transform` makes of each of `inputs`, in their order, side by side where there are many.
  private func inBlocks<Input: Sendable, Scratch, Result: Sendable>(
    of inputs: [Input], scratch: @Sendable () -> Scratch,
    _ transform: @Sendable (inout Scratch, Input) -> Result
  ) -> [Result] {
    let blocks = slices(of: inputs.count, size: 4)
    return concurrentMap(count: blocks.count, threads: threads, scratch: scratch) {
      scratch, block in inputs[blocks[block]].map { transform(&scratch, $0) }
    }.flatMap(\.self)
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
      for link in links[group].all {
        between[sets.first(of: link.other), default: PairSums()] +=
          links[group].sums(of: link, pairs)
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

  private func contrast(_ a: Int32, _ b: Int32) -> TermContrast {
    TermContrast(
      termCounts(of: a), ofArticles: groups[Int(a)].size,
      termCounts(of: b), ofArticles: groups[Int(b)].size)
  }

  private func termCounts(of group: Int32) -> TermCounts {
    groups[Int(group)].size > 1
      ? terms[Int(group)] : TermCounts(pairs.terms(ofPlace: Int(group)))
  }

  /// The merges of each of some groups that are worth it; where all groups propose, those with later ones
  /// are enough.
  private func proposals(
    ofEach some: [Int32], onlyToLater: Bool
  ) -> [Heap<MergeQueue.Proposal>] {
    inBlocks(of: some, scratch: {}) { _, group in
      queue.ranked(proposals(of: group, after: onlyToLater ? group : -1))
    }
  }

  /// The merges of `group` with others after `least` that are worth it.
  private func proposals(of group: Int32, after least: Int32) -> [MergeQueue.Proposal] {
    let own = links[Int(group)]
    return own.all.compactMap { link in
      guard link.other > least else { return nil }
      let (first, second) = (
        groups[Int(min(group, link.other))], groups[Int(max(group, link.other))]
      )
      // Most links stand for one pair, and can be told to be too weak before its sums are made.
      if let pair = link.onlyPair {
        let pairCount = Double(first.size) * Double(second.size)
        guard needs.mayBeMet(byOnePairWith: pairs.logOdds(ofPair: pair), pairCount: pairCount)
        else { return nil }
      }
      return proposal(to: link.other, first, second, between: own.sums(of: link, pairs))
    }
  }

  /// The proposal to merge with `other`, where it may be what a merge needs; `a` and `b` are the two
  /// groups, the one with the smaller number first.
  private func proposal(
    to other: Int32, _ a: Group, _ b: Group, between: PairSums
  ) -> MergeQueue.Proposal? {
    let pairCount = Double(a.size) * Double(b.size)
    guard between.strongest >= needs.strongestPair,
      Double(between.tempered) >= Double(needs.meanEvidence) * pairCount
    else { return nil }
    let (score, isBound) = model.scoreBound(a, b, between: between)
    guard score >= needs.score else { return nil }
    return MergeQueue.Proposal(score: score, isBound: isBound, other: other)
  }
}
