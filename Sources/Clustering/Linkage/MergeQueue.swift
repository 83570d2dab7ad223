import HeapModule

/// The merges that groups propose, best first.
///
/// A group proposes merges when it has changed, and they go with it when it changes again: it holds
/// them itself, and only the best of each group's competes with those of others. So the few proposals
/// that are ever carried out are not sought among the many that became void.
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
    var other: Int32
    fileprivate var otherVersion: Int32 = 0

    init(score: Float, other: Int32) {
      self.score = score
      self.other = other
    }

    static func < (left: Proposal, right: Proposal) -> Bool {
      left.score != right.score ? left.score < right.score : right.other < left.other
    }
  }

  /// The best proposal of a group, as that group was.
  private struct Front: Comparable {
    var score: Float
    var group: Int32
    var other: Int32
    var version: Int32

    static func < (left: Front, right: Front) -> Bool {
      if left.score != right.score { return left.score < right.score }
      return right.pair < left.pair
    }

    /// Both groups, the smaller first.
    var pair: (Int32, Int32) { (min(group, other), max(group, other)) }
  }

  /// The proposals of groups that have not changed yet, each to be made by one of the two groups.
  init(_ initial: [[Proposal]]) {
    proposals = initial.map { Heap($0) }
    versions = Array(repeating: 0, count: initial.count)
    fronts = Heap()
    for group in initial.indices { addFront(of: Int32(group)) }
  }

  /// Takes the best merge of groups that are still as they were; nil when there is none.
  mutating func popBest() -> (Int32, Int32)? {
    while let front = fronts.popMax() {
      guard versions[Int(front.group)] == front.version else { continue }
      if let proposal = proposals[Int(front.group)].popMax(), isCurrent(proposal) {
        return front.pair
      }
      addFront(of: front.group)
    }
    return nil
  }

  /// Forgets every merge that was proposed: groups propose these anew, each to be made by one of the two.
  mutating func restart(proposing new: [[Proposal]]) {
    fronts = Heap()
    for group in new.indices { replaceProposals(of: Int32(group), with: new[group]) }
  }

  /// Whether a group has not become part of another.
  func isAlive(_ group: Int) -> Bool { versions[group] >= 0 }

  /// `kept` has taken in `absorbed` and now proposes these merges.
  mutating func merged(_ kept: Int32, _ absorbed: Int32, proposing new: [Proposal]) {
    versions[Int(kept)] += 1
    versions[Int(absorbed)] = -1
    proposals[Int(absorbed)] = Heap()
    replaceProposals(of: kept, with: new)
  }

  private mutating func replaceProposals(of group: Int32, with new: [Proposal]) {
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
        fronts.insert(
          Front(
            score: best.score, group: group, other: best.other, version: versions[Int(group)]))
        return
      }
      _ = proposals[Int(group)].popMax()
    }
  }
}
