import HeapModule

/// Agglomerative clustering of one component: the two groups with the highest merge score become one,
/// until no score reaches the cut.
///
/// Only groups with a candidate pair between them are ever looked at, and a merge needs a pair that
/// is strong by itself, so what is decided in one component of strong pairs never depends on another.
/// It also needs evidence over all cross pairs, however good its score: no single pair can chain
/// stories together, and the score is not trusted beyond the sizes that it was learned from.
///
/// Complexity: O(e log e) heap operations for e candidate pairs when merges are balanced. Source:
/// Dhulipala et al., *Hierarchical Agglomerative Graph Clustering in Nearly-Linear Time*, 2021, from
/// which it departs in the linkage: a learned score instead of a mean.
struct Agglomeration {
  private let model: MergeModel
  private let needs: MergeNeeds
  private var groups: [Group]
  private var neighbors: [[Int32: PairSums]]
  /// How often a group has changed, -1 once it is absorbed; a proposal for an older version is void.
  private var versions: [Int32]
  private var members: [[Int32]]
  private var proposals = Heap<MergeProposal>()

  /// Groups of one article each.
  ///
  /// `pairs` name them by index into `groups`.
  init(groups: [Group], pairs: [PairEvidence], model: MergeModel, needs: MergeNeeds) {
    self.model = model
    self.needs = needs
    self.groups = groups
    neighbors = Array(repeating: [:], count: groups.count)
    versions = Array(repeating: 0, count: groups.count)
    members = groups.indices.map { [Int32($0)] }
    for pair in pairs {
      let sums = PairSums(pair)
      neighbors[Int(pair.row)][pair.column] = sums
      neighbors[Int(pair.column)][pair.row] = sums
    }
    for pair in pairs {
      propose(pair.row, pair.column, PairSums(pair))
    }
  }

  /// The members of each group once no merge is left, groups by their smallest member.
  consuming func run() -> [[Int32]] {
    while let proposal = proposals.popMax() {
      if isCurrent(proposal) {
        merge(proposal.first, proposal.second)
      }
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  private mutating func propose(_ a: Int32, _ b: Int32, _ between: PairSums) {
    let (first, second) = (min(a, b), max(a, b))
    let (groupA, groupB) = (groups[Int(first)], groups[Int(second)])
    let pairCount = Double(groupA.size) * Double(groupB.size)
    guard between.strongest >= needs.strongestPair,
      between.tempered >= Double(needs.meanEvidence) * pairCount
    else { return }
    let score = model.score(groupA, groupB, between: between)
    guard score >= needs.score else { return }
    proposals.insert(
      MergeProposal(
        score: score, first: first, second: second,
        firstVersion: versions[Int(first)], secondVersion: versions[Int(second)]))
  }

  private func isCurrent(_ proposal: MergeProposal) -> Bool {
    versions[Int(proposal.first)] == proposal.firstVersion
      && versions[Int(proposal.second)] == proposal.secondVersion
  }

  private mutating func merge(_ kept: Int32, _ absorbed: Int32) {
    guard let between = neighbors[Int(kept)].removeValue(forKey: absorbed) else { return }
    groups[Int(kept)].absorb(groups[Int(absorbed)], between: between)
    members[Int(kept)] += members[Int(absorbed)]
    members[Int(absorbed)] = []
    versions[Int(kept)] += 1
    versions[Int(absorbed)] = -1
    let inherited = neighbors[Int(absorbed)]
    neighbors[Int(absorbed)] = [:]
    for (neighbor, sums) in inherited where neighbor != kept {
      neighbors[Int(kept)][neighbor, default: PairSums()] += sums
      neighbors[Int(neighbor)][absorbed] = nil
      neighbors[Int(neighbor)][kept] = neighbors[Int(kept)][neighbor]
    }
    for (neighbor, sums) in neighbors[Int(kept)] {
      propose(kept, neighbor, sums)
    }
  }
}

/// A merge that was worth its score when it was proposed.
///
/// Ordered by score; of equal scores the one with the smaller groups' indices comes first, which is
/// content's order and not arrival's.
private struct MergeProposal: Comparable {
  var score: Float
  var first: Int32
  var second: Int32
  var firstVersion: Int32
  var secondVersion: Int32

  static func < (left: MergeProposal, right: MergeProposal) -> Bool {
    if left.score != right.score { return left.score < right.score }
    return (right.first, right.second, right.firstVersion, right.secondVersion)
      < (left.first, left.second, left.firstVersion, left.secondVersion)
  }
}
