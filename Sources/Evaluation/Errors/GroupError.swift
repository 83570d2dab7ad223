/// A group that is not what it should be: a found one that joins several true ones, or a true one
/// that is torn among several found ones.
public struct GroupError: Hashable, Sendable {
  /// What the group has in common with a group of the other side.
  public struct Part: Hashable, Sendable {
    /// The number of the other side's group.
    public var group: Int
    /// Items in common.
    public var count: Int
  }

  /// The group's number.
  public var group: Int
  /// Its items.
  public var size: Int
  /// What it takes from BCubed precision (a wrong merge) or recall (a wrong split) over all items.
  ///
  /// The costs of all wrong merges and the precision add up to 1, and so do those of all wrong splits
  /// and the recall.
  public var cost: Double
  /// Pairs of items that are wrongly together, or wrongly apart.
  public var pairs: Int
  /// What it is made of, the largest part first.
  public var parts: [Part]
}

extension Crossing {
  /// The `count` found groups that cost most BCubed precision because they join several true groups.
  ///
  /// Complexity: O(c log c) in the cells.
  public func worstMerges(_ count: Int) -> [GroupError] {
    worst(
      count, sizes: foundSizes, cells.map { ($0.found, .init(group: $0.truth, count: $0.count)) })
  }

  /// The `count` true groups that cost most BCubed recall because they are torn.
  ///
  /// Complexity: O(c log c) in the cells.
  public func worstSplits(_ count: Int) -> [GroupError] {
    worst(
      count, sizes: trueSizes, cells.map { ($0.truth, .init(group: $0.found, count: $0.count)) })
  }

  private func worst(
    _ count: Int, sizes: [Int], _ members: [(group: Int, part: GroupError.Part)]
  ) -> [GroupError] {
    var parts = [[GroupError.Part]](repeating: [], count: sizes.count)
    for member in members { parts[member.group].append(member.part) }
    let errors = sizes.indices.filter { parts[$0].count > 1 }.map { group in
      // In whole numbers, so that equal costs are equal.
      let squares = parts[group].reduce(0) { $0 + $1.count * $1.count }
      let size = sizes[group]
      return GroupError(
        group: group, size: size,
        cost: Double(size * size - squares) / Double(size) / Double(itemCount),
        pairs: (size * size - squares) / 2,
        parts: parts[group].sorted { ($1.count, $0.group) < ($0.count, $1.group) })
    }
    let order = errors.sorted { ($1.cost, $1.pairs, $0.group) < ($0.cost, $0.pairs, $1.group) }
    return Array(order.prefix(max(0, count)))
  }
}
