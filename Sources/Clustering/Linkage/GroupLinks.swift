import Parallelism

/// What a group knows of the others that it has pairs with, one link for each of them.
///
/// At first a link stands for one pair and is its index; only a link that stands for several has sums of
/// its own. Memory: eight bytes a link, and eight to sixteen for those of several pairs.
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
  ///   - places: Room for the work; nothing in it matters.
  /// - Returns: The links, and the sums over the pairs between the sides.
  static func together(
    _ sides: [GroupLinks], as name: Int32, _ sets: DisjointSets, _ pairs: ComponentPairs,
    _ places: inout Places
  ) -> (links: GroupLinks, between: PairSums) {
    var between = PairSums()
    let count = sides.reduce(0) { $0 + $1.all.count }
    var together = GroupLinks(capacity: count)
    places.clear(forKeys: count)
    for (number, side) in sides.enumerated() {
      for link in side.all {
        let other = sets.first(of: link.other)
        if other == name {
          // Both sides hold the links between them.
          if number == 0 { between += side.sums(of: link, pairs) }
        } else if let place = places.place(of: other, orNew: together.all.count) {
          together.add(side.sums(of: link, pairs), toLinkAt: place, pairs)
        } else {
          together.append(link, of: side, to: other)
        }
      }
    }
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

extension GroupLinks {
  /// Where in a list that is being put together the link to each group is.
  ///
  /// An open-addressing table with linear probing (Knuth, *The Art of Computer Programming*, volume 3,
  /// 1998, section 6.4), which is as large as the list and not as all groups.
  struct Places {
    private var slots: [(group: Int32, place: Int32)] = []
    /// By how much a hash is shifted to name one of the slots in use.
    private var shift: UInt32 = 32

    /// Forgets everything, with room for `count` groups.
    mutating func clear(forKeys count: Int) {
      let bits = Int.bitWidth - (2 * max(count, 4)).leadingZeroBitCount
      shift = UInt32(32 - bits)
      let used = min(slots.count, 1 << bits)
      for index in 0..<used { slots[index].group = -1 }
      if used < 1 << bits {
        slots += Array(repeating: (group: -1, place: 0), count: 1 << bits - used)
      }
    }

    /// The place of the link to `group`; nil where it had none, and then it is `new`.
    mutating func place(of group: Int32, orNew new: Int) -> Int? {
      let mask = 1 << (32 - shift) - 1
      var slot = Int((UInt32(bitPattern: group) &* 0x9E37_79B1) >> shift)
      while slots[slot].group >= 0 {
        if slots[slot].group == group { return Int(slots[slot].place) }
        slot = (slot + 1) & mask
      }
      slots[slot] = (group, Int32(new))
      return nil
    }
  }
}
