import Evaluation

extension Score {
  /// What a table for people calls it; parts of another score are indented.
  var title: String {
    switch self {
    case .bcubedF1: "BCubed F1"
    case .bcubedPrecision, .pairwisePrecision: "  precision"
    case .bcubedRecall, .pairwiseRecall: "  recall"
    case .pairwiseF1: "Pairs F1"
    case .vMeasure: "V-measure"
    case .homogeneity: "  homogeneity"
    case .completeness: "  completeness"
    case .adjustedMutualInformation: "Adjusted mutual information"
    case .adjustedRandIndex: "Adjusted Rand index"
    }
  }

  /// Whether it is part of another score.
  var isPart: Bool { title.hasPrefix(" ") }
}

/// A score as people read it: three digits after the point.
func scoreText(_ value: Double) -> String { fixed(value, digits: 3) }

/// The same with its sign, of a difference.
func signedText(_ value: Double, digits: Int = 3) -> String {
  let text = fixed(value, digits: digits)
  let isZero = text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  return value > 0 && !isZero ? "+\(text)" : text
}

extension Interval {
  /// "0.938 to 0.980".
  var text: String { "\(scoreText(lower)) to \(scoreText(upper))" }

  /// "-0.002 to +0.020".
  var signedText: String { "\(Rendering.signedText(lower)) to \(Rendering.signedText(upper))" }
}

extension Bootstrap {
  /// "95 % interval".
  var heading: String { "\(Int((level * 100).rounded())) % interval" }
}
