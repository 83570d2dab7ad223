/// Rows that a regression learns from, such as the pairs of one corpus: features, what each row
/// should come to, and how much it counts.
struct RegressionSample: Sendable {
  /// Tables with the same rows, side by side.
  var tables: [FeatureTable]
  /// The probability that each row should get, 0 to 1.
  var targets: [Float]
  /// How much each row counts; 0 for a row that nothing is known of.
  var weights: [Double]
  /// What all the weights are multiplied by.
  var factor = 1.0

  /// Where a feature stands: a column of one of the tables.
  struct Place: Hashable, Sendable {
    var table: Int
    var column: Int
  }

  /// Number of rows.
  var rowCount: Int { targets.count }

  /// The weight of all rows, as far as their targets are 1 and as far as they are 0.
  var totals: (positive: Double, negative: Double) {
    var totals = (positive: 0.0, negative: 0.0)
    for (target, weight) in zip(targets, weights) {
      totals.positive += Double(target) * weight
      totals.negative += Double(1 - target) * weight
    }
    return (totals.positive * factor, totals.negative * factor)
  }
}
