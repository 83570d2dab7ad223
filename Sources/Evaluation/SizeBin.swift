/// The true groups of a range of sizes, and how well their items were grouped.
public struct SizeBin: Hashable, Sendable {
  /// The fewest items that a group here has.
  public var smallest: Int
  /// The most items that a group here may have: 1, 3, 7, 15, ...
  public var largest: Int
  /// Number of true groups.
  public var groupCount: Int
  /// Number of their items.
  public var itemCount: Int
  /// How many of them were found exactly.
  public var exactCount: Int
  /// BCubed precision and recall of their items, within all found groups.
  public var bcubed: PrecisionRecall
  /// Where their BCubed F1 probably lies; nil without resamples, or for too few groups.
  public var f1Interval: Interval?
}

extension Crossing {
  /// The true groups by size, each bin twice as wide as the one before: 1, 2 to 3, 4 to 7, ...; bins
  /// without a group are left out.
  ///
  /// Complexity: linear in the cells, times the resamples of `bootstrap`.
  public func bins(_ bootstrap: Bootstrap) -> [SizeBin] {
    let groups = Dictionary(grouping: trueSizes.indices) { group in
      trueSizes[group].bitWidth - trueSizes[group].leadingZeroBitCount
    }
    let widths = groups.keys.sorted()
    let members = widths.map { groups[$0] ?? [] }
    let intervals = bootstrap.bcubedF1Intervals(of: self, bins: members)
    let totals = storyTotals
    let exact = Set(cells.filter(isExact).map(\.truth))
    return widths.indices.map { bin in
      var sum = StoryTotals()
      for group in members[bin] { sum.add(totals[group], weight: 1) }
      return SizeBin(
        smallest: 1 << (widths[bin] - 1), largest: 1 << widths[bin] - 1,
        groupCount: members[bin].count, itemCount: Int(sum.items),
        exactCount: members[bin].count { exact.contains($0) },
        bcubed: PrecisionRecall(
          precision: sum.precision / sum.items, recall: sum.recall / sum.items),
        f1Interval: intervals[bin])
    }
  }
}
