/// One of the numbers that a grouping is scored with.
public enum Score: Int, CaseIterable, Sendable {
  /// The harmonic mean of BCubed precision and recall.
  case bcubedF1
  /// BCubed precision.
  case bcubedPrecision
  /// BCubed recall.
  case bcubedRecall
  /// The harmonic mean of the precision and recall of pairs.
  case pairwiseF1
  /// The share of the pairs put together that belong together.
  case pairwisePrecision
  /// The share of the pairs that belong together that were put together.
  case pairwiseRecall
  /// The harmonic mean of homogeneity and completeness.
  case vMeasure
  /// How pure the found groups are.
  case homogeneity
  /// How whole the true groups stayed.
  case completeness
  /// Adjusted mutual information.
  case adjustedMutualInformation
  /// Adjusted Rand index.
  case adjustedRandIndex
}

extension ClusteringScores {
  /// The value of `score`.
  public subscript(score: Score) -> Double {
    switch score {
    case .bcubedF1: bcubed.f1
    case .bcubedPrecision: bcubed.precision
    case .bcubedRecall: bcubed.recall
    case .pairwiseF1: pairwise.f1
    case .pairwisePrecision: pairwise.precision
    case .pairwiseRecall: pairwise.recall
    case .vMeasure: vMeasure.value
    case .homogeneity: vMeasure.homogeneity
    case .completeness: vMeasure.completeness
    case .adjustedMutualInformation: adjustedMutualInformation
    case .adjustedRandIndex: adjustedRandIndex
    }
  }

  /// Scores a crossing.
  public init(_ crossing: Crossing) {
    self.init(ContingencyTable(crossing))
  }
}
