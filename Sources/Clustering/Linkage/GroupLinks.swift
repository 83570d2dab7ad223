import Parallelism

/// What a group knows of the others that it has pairs with, one link for each of them.
///
/// At first a link stands for one pair and is its index; only a link that stands for several has sums of
/// its own. Memory: eight bytes a link, and twenty to forty for those of several pairs.
struct GroupLinks: Sendable {
  /// The evidence between the group and another.
  struct Link: Sendable {
    /// The other group, as it was called when the link was made.
    fileprivate(set) var other: Int32
    /// The index of the only pair, or the complement of a place in `pooled`.
    fileprivate var evidence: Int32

    /// The index of the pair, where there is but one.
    var onlyPair: Int? { evidence >= 0 ? Int(evidence) : nil }
  }

  private(set) var all: [Link] = []
  /// The sums of links that stand for several pairs.
  private var pooled: [PairSums] = []

  /// No links, with room for some.
  init(capacity: Int = 0) {
    all.reserveCapacity(capacity)
  }

  /// Adds a link to the article `other` by the pair at index `pair`.
  mutating func append(_ other: Int32, pair: Int) {
    all.append(Link(other: other, evidence: Int32(pair)))
  }

  /// The sums over the pairs of `link`, which is one of these.
  func sums(of link: Link, _ pairs: ComponentPairs) -> PairSums {
    link.evidence >= 0
      ? pairs.sums(ofPair: Int(link.evidence)) : pooled[Int(~link.evidence)]
  }

  /// Where in the list that is being put together the link to each group is; -1 between the calls.
  struct Places {
    fileprivate var places: [Int32]

    /// Places for links to `count` groups.
    init(count: Int) { places = Array(repeating: -1, count: count) }
  }

  /// The links of the groups that became the group `name`: one for each other group, whatever that has
  /// taken in meanwhile.
  ///
  /// Complexity: linear in the links.
  ///
  /// - Parameters:
  ///   - sides: What each of the groups had.
  ///   - name: What the group is called.
  ///   - sets: Which groups have become one.
  ///   - pairs: The pairs that the links stand for.
  ///   - places: Room for the work.
  /// - Returns: The links, and the sums over the pairs between the sides.
  static func together(
    _ sides: [GroupLinks], as name: Int32, _ sets: DisjointSets, _ pairs: ComponentPairs,
    _ places: inout Places
  ) -> (links: GroupLinks, between: PairSums) {
    var between = PairSums()
    var together = GroupLinks(capacity: sides.reduce(0) { $0 + $1.all.count })
    for (number, side) in sides.enumerated() {
      for link in side.all {
        let other = sets.first(of: link.other)
        if other == name {
          // Both sides hold the links between them.
          if number == 0 { between += side.sums(of: link, pairs) }
        } else if places.places[Int(other)] >= 0 {
          together.add(
            side.sums(of: link, pairs), toLinkAt: Int(places.places[Int(other)]), pairs)
        } else {
          places.places[Int(other)] = Int32(together.all.count)
          together.append(link, of: side, to: other)
        }
      }
    }
    for link in together.all { places.places[Int(link.other)] = -1 }
    together.all = together.all.fitted()
    return (together, between)
  }

  private mutating func append(_ link: Link, of side: GroupLinks, to other: Int32) {
    var evidence = link.evidence
    if evidence < 0 {
      pooled.append(side.pooled[Int(~evidence)])
      evidence = ~Int32(pooled.count - 1)
    }
    all.append(Link(other: other, evidence: evidence))
  }

  private mutating func add(_ sums: PairSums, toLinkAt place: Int, _ pairs: ComponentPairs) {
    let link = all[place]
    if link.evidence < 0 {
      pooled[Int(~link.evidence)] += sums
      return
    }
    var both = self.sums(of: link, pairs)
    both += sums
    pooled.append(both)
    all[place].evidence = ~Int32(pooled.count - 1)
  }
}
