/// How much of what was found is right, and how much of what is right was found.
public struct PrecisionRecall: Hashable, Sendable {
  /// The share of what was found that is right, 0 to 1.
  public var precision: Double
  /// The share of what is right that was found, 0 to 1.
  public var recall: Double

  /// A precision and a recall.
  public init(precision: Double, recall: Double) {
    self.precision = precision
    self.recall = recall
  }

  /// The harmonic mean of the two, 0 when both are 0.
  public var f1: Double { harmonicMean(precision, recall) }
}

/// The harmonic mean, 0 when both are 0.
func harmonicMean(_ left: Double, _ right: Double) -> Double {
  left + right > 0 ? 2 * left * right / (left + right) : 0
}
