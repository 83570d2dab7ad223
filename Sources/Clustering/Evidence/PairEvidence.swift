/// The evidence that two articles report one event.
package struct PairEvidence: Hashable, Sendable {
  /// The lower of the two articles' indices.
  package var row: Int32
  /// The higher of the two articles' indices.
  package var column: Int32
  /// Log-odds that both report one event.
  package var logOdds: Float
  /// Cosine of the whole texts.
  package var full: Float
  /// Cosine of titles and leads.
  package var lead: Float
  /// Log-likelihood ratio of the gap in time; 0 where a date is missing.
  package var time: Float

  /// Pairs with lower log-odds are taken for no evidence at all: what separates one chance in fifty
  /// from one in a thousand says nothing about a story, and most candidates are of that kind.
  static let least: Float = -4

  /// By how much log-odds shrink before they are averaged: the mean of probabilities as they are
  /// would only count how many pairs are sure.
  static let temper: Float = 0.3

  /// Probability that both report one event.
  var probability: Float { Clustering.probability(ofLogOdds: logOdds) }

  /// Probability from tempered log-odds.
  var temperedProbability: Float { Clustering.probability(ofLogOdds: Self.temper * logOdds) }
}
