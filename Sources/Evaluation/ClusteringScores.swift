/// Every score of a grouping against the true one.
///
/// ```swift
/// let scores = ClusteringScores(found: ["s1", "s1", "s2"], true: ["quake", "quake", "vote"])
/// scores.bcubed.f1  // 1
/// ```
///
/// Only which items stand together counts, not the groups' names; all scores are 1 for equal
/// groupings.
public struct ClusteringScores: Hashable, Sendable {
  /// Number of items scored.
  public var itemCount: Int
  /// Number of groups found.
  public var foundGroupCount: Int
  /// Number of true groups.
  public var trueGroupCount: Int
  /// BCubed precision and recall.
  public var bcubed: PrecisionRecall
  /// Precision and recall over pairs of items.
  public var pairwise: PrecisionRecall
  /// Homogeneity and completeness.
  public var vMeasure: VMeasure
  /// Adjusted mutual information.
  public var adjustedMutualInformation: Double
  /// Adjusted Rand index.
  public var adjustedRandIndex: Double

  /// Scores the groups `found` against `truth`, both a label an item and of the same length.
  ///
  /// Complexity: linear in the items but for the adjusted mutual information, O(n sqrt(n)) at worst.
  public init<Found: Hashable, True: Hashable>(found: [Found], true truth: [True]) {
    self.init(ContingencyTable(found: found, true: truth))
  }

  /// Scores a table.
  public init(_ table: ContingencyTable) {
    let pairs = PairCounts(table)
    itemCount = table.itemCount
    foundGroupCount = table.foundSizes.count
    trueGroupCount = table.trueSizes.count
    bcubed = table.bcubed
    pairwise = pairs.scores
    vMeasure = VMeasure(table)
    adjustedMutualInformation = table.adjustedMutualInformation
    adjustedRandIndex = pairs.adjustedRandIndex
  }
}
