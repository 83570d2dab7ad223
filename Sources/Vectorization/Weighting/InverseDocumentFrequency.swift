import Foundation

/// How rare each column is among the documents: `ln((n + 1) / (df + 1)) + 1`.
///
/// The smoothed form of scikit-learn's `TfidfTransformer` (`smooth_idf`), so vectors can be compared
/// with its. Source of the idea: Spärck Jones, *A statistical interpretation of term specificity*,
/// 1972.
package struct InverseDocumentFrequency: Sendable {
  private let weightOfFrequency: [Float]

  /// Weights for a collection of `documentCount` documents.
  package init(documentCount: Int) {
    weightOfFrequency = (0...documentCount).map { frequency in
      Self.weight(ofFrequency: Double(frequency), among: Double(documentCount))
    }
  }

  /// The weight of a column that `frequency` of `documentCount` documents have, neither of which has
  /// to be whole.
  package static func weight(ofFrequency frequency: Double, among documentCount: Double) -> Float {
    Float(log((documentCount + 1) / (frequency + 1)) + 1)
  }

  /// The weight of a column that `frequency` of the documents have.
  package func weight(ofFrequency frequency: UInt32) -> Float {
    weightOfFrequency[min(Int(frequency), weightOfFrequency.count - 1)]
  }
}
