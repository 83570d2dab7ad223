import HeapModule

/// The merges that groups propose, best first.
///
/// A group proposes merges when it has changed, and they go with it when it changes again: it holds
/// them itself, and only the best of each group's competes with those of others. So the few proposals
/// that are ever carried out are not sought among the many that became void.
///
/// A score may be a bound: no less than the true one, which is asked for when the proposal is the best
/// (`popBest`, `settle`). Most proposals are void before that.
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

  /// A merge that a group proposed.
  struct Merge: Equatable {
    /// The group, and the one it would merge with.
    let group: Int32
    let other: Int32
    let score: Float
    /// Whether its score is to be settled before it may be carried out.
    let isBound: Bool

    /// Both groups, the smaller first.
    var pair: (Int32, Int32) { (min(group, other), max(group, other)) }
  }

  /// The best proposal of a group, as that group was.
  private struct Front: Comparable {
    var merge: Merge
    var version: Int32

    static func < (left: Front, right: Front) -> Bool {
      if left.merge.score != right.merge.score { return left.merge.score < right.merge.score }
      // Bounds are settled before anything as good is carried out.
      if left.merge.isBound != right.merge.isBound { return right.merge.isBound }
      return right.merge.pair < left.merge.pair
    }
  }

  /// A queue without proposals.
  init(groupCount: Int) {
    proposals = Array(repeating: Heap(), count: groupCount)
    versions = Array(repeating: 0, count: groupCount)
    fronts = Heap()
  }

  /// Takes the best merge of groups that are still as they were; nil when there is none of `level` or
  /// above.
  mutating func popBest(from level: Float = -.infinity) -> Merge? {
    while let best = fronts.max, best.merge.score >= level {
      let front = fronts.removeMax()
      let group = front.merge.group
      guard versions[Int(group)] == front.version else { continue }
      if let proposal = proposals[Int(group)].popMax(), isCurrent(proposal) { return front.merge }
      addFront(of: group)
    }
    return nil
  }

  /// Takes the merges of `level` or above of which only a bound is known, one a group at most.
  mutating func popBounds(from level: Float) -> [Merge] {
    var (bounds, others): ([Merge], [Merge]) = ([], [])
    while let best = popBest(from: level) {
      if best.isBound { bounds.append(best) } else { others.append(best) }
    }
    for merge in others { settle(merge, score: merge.score) }
    return bounds
  }

  /// Takes back `merge`, of which only a bound was known, with its true score; nil where it is not worth
  /// it.
  mutating func settle(_ merge: Merge, score: Float?) {
    if let score {
      var proposal = Proposal(score: score, isBound: false, other: merge.other)
      proposal.otherVersion = versions[Int(merge.other)]
      proposals[Int(merge.group)].insert(proposal)
    }
    addFront(of: merge.group)
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

  /// `group` has changed and proposes these merges with groups as they are now.
  mutating func propose(_ new: [Proposal], by group: Int32) {
    proposals[Int(group)] = Heap(
      new.map { proposal in
        var proposal = proposal
        proposal.otherVersion = versions[Int(proposal.other)]
        return proposal
      })
    addFront(of: group)
  }

  private func isCurrent(_ proposal: Proposal) -> Bool {
    versions[Int(proposal.other)] == proposal.otherVersion
  }

  /// Lets the best proposal of `group` that is not void compete.
  private mutating func addFront(of group: Int32) {
    while let best = proposals[Int(group)].max {
      if isCurrent(best) {
        let merge = Merge(
          group: group, other: best.other, score: best.score, isBound: best.isBound)
        fronts.insert(Front(merge: merge, version: versions[Int(group)]))
        return
      }
      _ = proposals[Int(group)].popMax()
    }
  }
}
