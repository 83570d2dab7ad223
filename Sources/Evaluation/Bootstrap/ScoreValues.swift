import Foundation

/// A value for every score.
struct ScoreValues {
  private var values = [Double](repeating: 0, count: Score.allCases.count)

  subscript(score: Score) -> Double {
    get { values[score.rawValue] }
    set { values[score.rawValue] = newValue }
  }

  /// The scores of weighted sums over true groups, brought to the scale of `itemCount` items.
  ///
  /// - Parameters:
  ///   - totals: the weighted sums.
  ///   - expected: the mutual information that chance would give groups of these sizes, in nats.
  ///   - itemCount: how many items the data set has that was resampled.
  init(_ totals: StoryTotals, expected: Double, itemCount: Int) {
    let count = Double(itemCount)
    let scale = count / totals.items
    self[.bcubedPrecision] = totals.precision / totals.items
    self[.bcubedRecall] = totals.recall / totals.items
    self[.bcubedF1] = harmonicMean(self[.bcubedPrecision], self[.bcubedRecall])

    self[.pairwisePrecision] = share(totals.sharedPairs, of: totals.foundPairs)
    self[.pairwiseRecall] = share(totals.sharedPairs, of: totals.truePairs)
    self[.pairwiseF1] = harmonicMean(self[.pairwisePrecision], self[.pairwiseRecall])
    let (shared, found, truth) = (
      scale * totals.sharedPairs, scale * totals.foundPairs, scale * totals.truePairs
    )
    let pairs = max(1, count * (count - 1) / 2)
    self[.adjustedRandIndex] = adjusted(
      shared, most: (found + truth) / 2, expected: found / pairs * truth,
      isPerfect: shared >= found * (1 - Self.rounding) && shared >= truth * (1 - Self.rounding))

    let ofFound = max(0, log(count) - scale * totals.foundLog / count)
    let ofTruth = max(0, log(count) - scale * totals.trueLog / count)
    let information = max(
      0, log(count) + scale * (totals.sharedLog - totals.foundLog - totals.trueLog) / count)
    self[.homogeneity] = share(information, of: ofTruth)
    self[.completeness] = share(information, of: ofFound)
    self[.vMeasure] = harmonicMean(self[.homogeneity], self[.completeness])
    self[.adjustedMutualInformation] = adjusted(
      information, most: (ofFound + ofTruth) / 2, expected: expected,
      isPerfect: max(ofFound, ofTruth) - information < Self.rounding)
  }

  private static let rounding = 1e-12

  private func share(_ part: Double, of whole: Double) -> Double {
    whole > Self.rounding ? min(1, part / whole) : 1
  }

  private func adjusted(
    _ value: Double, most: Double, expected: Double, isPerfect: Bool
  ) -> Double {
    if isPerfect { return 1 }
    let range = most - expected
    return range > Self.rounding ? (value - expected) / range : 0
  }
}
