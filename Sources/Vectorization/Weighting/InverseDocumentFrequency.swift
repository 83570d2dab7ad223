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
      Float(log(Double(documentCount + 1) / Double(frequency + 1)) + 1)
    }
  }

  /// The weight of a column that `frequency` of the documents have.
  package func weight(ofFrequency frequency: UInt32) -> Float {
    weightOfFrequency[min(Int(frequency), weightOfFrequency.count - 1)]
  }
}
