/// What holds of the log-odds that two articles report one event.
enum PairEvidence {
  /// Pairs with lower log-odds are taken for no evidence at all: what separates one chance in fifty
  /// from one in a thousand says nothing about a story, and most candidates are of that kind.
  static let least: Float = -4

  /// By how much log-odds shrink before they are averaged: the mean of probabilities as they are
  /// would only count how many pairs are sure.
  static let temper: Float = 0.3

  /// The probability that both report one event, from tempered log-odds.
  static func tempered(_ logOdds: Float) -> Float { probability(ofLogOdds: temper * logOdds) }
}
