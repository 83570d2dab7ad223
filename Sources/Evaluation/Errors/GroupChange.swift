/// A true group that two results treat differently.
public struct GroupChange: Hashable, Sendable {
  /// How one result has a true group.
  public struct Side: Hashable, Sendable {
    /// How many of its items each found group has, falling.
    public var parts: [Int]
    /// Items of other true groups in these found groups.
    public var foreignCount: Int
    /// What its items add to BCubed precision over all items.
    public var precision: Double
    /// What its items add to BCubed recall over all items.
    public var recall: Double
  }

  /// The true group's number.
  public var group: Int
  /// Its items.
  public var size: Int
  /// How the other result has it.
  public var before: Side
  /// How this result has it.
  public var after: Side

  /// By how much the mean of BCubed precision and recall is better with this result for it.
  public var gain: Double {
    (after.precision - before.precision + after.recall - before.recall) / 2
  }
}

extension Crossing {
  /// The true groups of which some item stands with others than in `other`, the greatest gain first.
  ///
  /// Both must have the same true groups.
  ///
  /// Complexity: linear in the items, and O(c log c) in the cells.
  public func changes(from other: Crossing) -> [GroupChange] {
    precondition(trueGroups == other.trueGroups, "the same true groups on both sides")
    let kept = Crossing(found: foundGroups, true: other.foundGroups)
    let same = Set(kept.cells.filter(kept.isExact).map(\.found))
    let changed = Set(cells.filter { !same.contains($0.found) }.map(\.truth))
    let (before, after) = (other.sides, sides)
    return changed.map { group in
      GroupChange(
        group: group, size: trueSizes[group], before: before[group], after: after[group])
    }.sorted { ($1.gain, $0.group) < ($0.gain, $1.group) }
  }

  /// Found groups that are the same in `other`.
  public func sharedGroupCount(with other: Crossing) -> Int {
    Crossing(found: foundGroups, true: other.foundGroups).exactGroupCount
  }

  /// How each true group was found.
  private var sides: [GroupChange.Side] {
    var sides = [GroupChange.Side](
      repeating: .init(parts: [], foreignCount: 0, precision: 0, recall: 0),
      count: trueSizes.count)
    for cell in cells {
      let squared = Double(cell.count) * Double(cell.count) / Double(itemCount)
      sides[cell.truth].parts.append(cell.count)
      sides[cell.truth].foreignCount += foundSizes[cell.found] - cell.count
      sides[cell.truth].precision += squared / Double(foundSizes[cell.found])
      sides[cell.truth].recall += squared / Double(trueSizes[cell.truth])
    }
    for group in sides.indices { sides[group].parts.sort(by: >) }
    return sides
  }
}
