/// The pairs of items, by whether the two are together in the found and in the true groups.
public struct PairCounts: Hashable, Sendable {
  /// Together in both.
  public var together: Int
  /// Together in a found group only: wrongly joined.
  public var wronglyJoined: Int
  /// Together in a true group only: wrongly split.
  public var wronglySplit: Int
  /// Apart in both.
  public var apart: Int

  /// Counts the pairs of a table's items.
  ///
  /// Complexity: linear in the cells and groups; no pair is looked at.
  public init(_ table: ContingencyTable) {
    let shared = table.cells.reduce(0) { $0 + Self.pairs($1.count) }
    let found = table.foundSizes.reduce(0) { $0 + Self.pairs($1) }
    let truth = table.trueSizes.reduce(0) { $0 + Self.pairs($1) }
    together = shared
    wronglyJoined = found - shared
    wronglySplit = truth - shared
    apart = Self.pairs(table.itemCount) - found - truth + shared
  }

  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// Precision and recall of the pairs that were put together.
  ///
  /// Where no pair was put together nothing is wrong (precision 1); where none belongs together
  /// nothing is missed (recall 1).
  public var scores: PrecisionRecall {
    PrecisionRecall(
      precision: Self.share(together, of: together + wronglyJoined),
      recall: Self.share(together, of: together + wronglySplit))
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  /// The adjusted Rand index: agreement over pairs, 1 for equal groupings, about 0 for random ones
  /// of the same sizes; it can be negative.
  ///
  /// Source: L. Hubert and P. Arabie, *Comparing Partitions*, Journal of Classification 2, 1985, in
  /// the form over pair counts of D. Steinley, Psychological Methods 9, 2004.
  public var adjustedRandIndex: Double {
    if wronglyJoined == 0 && wronglySplit == 0 { return 1 }
    let (both, joined) = (Double(together), Double(wronglyJoined))
    let (split, neither) = (Double(wronglySplit), Double(apart))
    return 2 * (both * neither - joined * split)
      / ((both + split) * (split + neither) + (both + joined) * (joined + neither))
  }
}
