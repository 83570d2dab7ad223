import Foundation

/// A feature of a model: its case's name in the weights file, its raw value while the model runs.
///
/// Raw values count from 0 in the order of the cases.
protocol ModelFeature: CaseIterable, RawRepresentable<Int>, Sendable {}

/// A logistic regression: log-odds are an intercept plus a weighted sum of features.
struct LogisticModel<Feature: ModelFeature>: Sendable {
  let intercept: Float
  /// A weight a feature, by raw value.
  let weights: [Float]

  /// No weight is larger: sums stay numbers.
  private static var limit: Float { 1e6 }

  /// The model of `parameters`.
  ///
  /// A feature that the parameters do not name weighs nothing; a name that is no feature is an
  /// error, since a misspelt weight would be lost without a word.
  init(_ parameters: LogisticParameters) throws(ClusteringError) {
    var unused = parameters.weights
    weights = Feature.allCases.map { feature in
      Float(unused.removeValue(forKey: "\(feature)") ?? 0)
    }
    intercept = Float(parameters.intercept)
    if let value = ([intercept] + weights).first(where: { !(abs($0) <= Self.limit) }) {
      throw .unreadableWeights(reason: "a weight of \(value) is too large")
    }
    if let name = unused.keys.min() {
      throw .unknownFeature(name: name)
    }
  }

  /// A model in which nothing weighs.
  static var nothing: LogisticModel { LogisticModel(intercept: 0) { _ in 0 } }

  /// A model with a weight for each feature.
  init(intercept: Float, weight: (Feature) -> Float) {
    self.intercept = intercept
    weights = Feature.allCases.map(weight)
  }

  /// The weight of `feature`.
  func weight(of feature: Feature) -> Float {
    weights[feature.rawValue]
  }
}

/// A logistic regression as the weights file has it.
struct LogisticParameters: Codable, Hashable, Sendable {
  var intercept: Double
  var weights: [String: Double]
}

/// The probability with log-odds `logOdds`.
func probability(ofLogOdds logOdds: Float) -> Float {
  1 / (1 + expf(-logOdds))
}

/// The log-odds of `probability`, which is kept 0.001 away from 0 and 1.
func logOdds(ofProbability probability: Float) -> Float {
  let clipped = min(max(probability, 0.001), 0.999)
  return logf(clipped / (1 - clipped))
}
