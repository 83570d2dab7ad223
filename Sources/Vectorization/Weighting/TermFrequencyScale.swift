import Foundation

/// How much more a term counts that stands in a document several times.
package enum TermFrequencyScale: Sendable {
  /// `1 + ln tf`.
  case sublinear
  /// BM25: `tf (k1 + 1) / (tf + k1 (1 - b + b length / averageLength))`, k1 = 1.2, b = 0.4.
  ///
  /// Source: Robertson, Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, 2009,
  /// section 3.4; b is lower than usual because reports of one event differ in length.
  case saturating(averageLength: Float)

  /// The weight of `count` occurrences in a document of `length` occurrences in all.
  package func weight(of count: Float, documentLength length: Float) -> Float {
    switch self {
    case .sublinear:
      return 1 + logf(count)
    case .saturating(let averageLength):
      let (k1, b): (Float, Float) = (1.2, 0.4)
      let relativeLength = averageLength > 0 ? length / averageLength : 1
      return count * (k1 + 1) / (count + k1 * (1 - b + b * relativeLength))
    }
  }
}
