/// A value for every feature of two groups that may become one.
struct MergeFeatures: Sendable {
  private var values = InlineArray<12, Float>(repeating: 0)

  subscript(feature: MergeFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// The values in the order of the features.
  var all: [Float] { values.indices.map { values[$0] } }

  /// Log-odds that both groups are one story, by `model`.
  func logOdds(by model: LogisticModel<MergeFeature>) -> Float {
    var sum = model.intercept
    for index in values.indices {
      sum += values[index] * model.weights[index]
    }
    return sum
  }
}
