import HeapModule

/// The merges that groups propose, best first.
///
/// A group proposes merges when it has changed, and they go with it when it changes again: it holds
/// them itself, and only the best of each group's competes with those of others. So the few proposals
/// that are ever carried out are not sought among the many that became void.
///
/// A score may be a bound: no less than the true one, which is asked for when it is the best of its group
/// (`settle`). Most proposals are void before that.
///
/// The higher score is better; of equal scores the one with the smaller groups, which is content's order
/// and not arrival's.
struct MergeQueue {
  /// The merges that each group proposed when it last changed.
  private var proposals: [Heap<Proposal>]
  /// How often each group has changed, -1 once it is absorbed.
  private var versions: [Int32]
  private var fronts: Heap<Front>

  /// A merge with another group, as that group was when it was proposed.
  struct Proposal: Comparable, Sendable {
    var score: Float
    var isBound: Bool
    var other: Int32
    fileprivate var otherVersion: Int32 = 0

    init(score: Float, isBound: Bool, other: Int32) {
      self.score = score
      self.isBound = isBound
      self.other = other
    }

    static func < (left: Proposal, right: Proposal) -> Bool {
      if left.score != right.score { return left.score < right.score }
      if left.isBound != right.isBound { return right.isBound }
      return right.other < left.other
    }
  }

  /// A merge that a group proposed; the better is the larger.
  struct Merge: Comparable, Sendable {
    /// The group, and the one it would merge with.
    let group: Int32
    let other: Int32
    let score: Float
    /// Whether its score is to be settled before it may be carried out.
    let isBound: Bool

    /// Both groups, the smaller first.
    var pair: (Int32, Int32) { (min(group, other), max(group, other)) }

    fileprivate init(group: Int32, _ proposal: Proposal) {
      self.group = group
      other = proposal.other
      score = proposal.score
      isBound = proposal.isBound
    }

    static func < (left: Merge, right: Merge) -> Bool {
      if left.score != right.score { return left.score < right.score }
      // Bounds are settled before anything as good is carried out.
      if left.isBound != right.isBound { return right.isBound }
      return right.pair < left.pair
    }
  }

  /// The best proposal of a group, as that group was.
  private struct Front: Comparable {
    var merge: Merge
    var version: Int32

    static func < (left: Front, right: Front) -> Bool { left.merge < right.merge }
  }

  /// A queue without proposals.
  init(groupCount: Int) {
    proposals = Array(repeating: Heap(), count: groupCount)
    versions = Array(repeating: 0, count: groupCount)
    fronts = Heap()
  }

  /// The score of the best proposal, which may have become void; nil when there is none.
  var bestScore: Float? { fronts.max?.merge.score }

  /// Takes the best merge of each group that has one of `level` or above, in no order that counts.
  mutating func popFronts(from level: Float) -> [Merge] {
    var popped: [Merge] = []
    while let best = fronts.max, best.merge.score >= level {
      let front = fronts.removeMax()
      let group = front.merge.group
      guard versions[Int(group)] == front.version else { continue }
      if let merge = popFront(of: group, from: level) { popped.append(merge) }
    }
    return popped
  }

  /// Takes the best merge of `group` that is not void, if it is of `level` or above; a lesser one
  /// competes with those of the other groups from now on.
  mutating func popFront(of group: Int32, from level: Float) -> Merge? {
    while let best = proposals[Int(group)].popMax() {
      guard isCurrent(best) else { continue }
      let merge = Merge(group: group, best)
      if merge.score >= level { return merge }
      proposals[Int(group)].insert(best)
      fronts.insert(Front(merge: merge, version: versions[Int(group)]))
      return nil
    }
    return nil
  }

  /// Takes back `merge`, of which only a bound was known, with its true score, nil where it is not worth
  /// it, and then takes the best merge of its group as `popFront(of:from:)` does.
  mutating func settle(_ merge: Merge, score: Float?, from level: Float) -> Merge? {
    if let score {
      var proposal = Proposal(score: score, isBound: false, other: merge.other)
      proposal.otherVersion = versions[Int(merge.other)]
      proposals[Int(merge.group)].insert(proposal)
    }
    return popFront(of: merge.group, from: level)
  }

  /// Forgets every merge that was proposed.
  mutating func clear() {
    fronts = Heap()
    for group in proposals.indices { proposals[group] = Heap() }
  }

  /// Whether a group has not become part of another.
  func isAlive(_ group: Int) -> Bool { versions[group] >= 0 }

  /// `absorbed` has become part of `kept`; what either was to merge with is void.
  mutating func absorb(_ absorbed: Int32, into kept: Int32) {
    versions[Int(kept)] += 1
    versions[Int(absorbed)] = -1
    proposals[Int(absorbed)] = Heap()
  }

  /// The merges `new` with groups as they are now, to be proposed.
  ///
  /// Complexity: linear in them.
  func ranked(_ new: [Proposal]) -> Heap<Proposal> {
    Heap(
      new.map { proposal in
        var proposal = proposal
        proposal.otherVersion = versions[Int(proposal.other)]
        return proposal
      })
  }

  /// `group` has changed and proposes these merges, which were ranked since then.
  mutating func propose(_ ranked: Heap<Proposal>, by group: Int32) {
    proposals[Int(group)] = ranked
    guard let best = ranked.max else { return }
    fronts.insert(
      Front(merge: Merge(group: group, best), version: versions[Int(group)]))
  }

  private func isCurrent(_ proposal: Proposal) -> Bool {
    versions[Int(proposal.other)] == proposal.otherVersion
  }
}
