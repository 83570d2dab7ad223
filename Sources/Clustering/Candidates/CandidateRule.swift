/// Which neighbours of an article become candidates.
///
/// They are its nearest that are more than faintly alike, and further ones that are close enough, up
/// to a limit that keeps the number of pairs in proportion to the number of articles.
package struct CandidateRule: Hashable, Sendable {
  /// This many of the nearest are taken, if only they are above `faintCosine`.
  package var nearestCount: Int
  /// Further ones are taken from this cosine of candidate vectors (`CandidateVectors`).
  package var minimumCosine: Float
  /// For short texts: further ones are taken from this cosine of character four-grams.
  package var minimumCharacterCosine: Float
  /// None is taken at or below this cosine.
  package var faintCosine: Float
  /// At most this many are taken in all.
  package var limit: Int
  /// Of the dated articles in the window, those further in order of time than this are not looked
  /// at: what bounds the cost of a day with very many articles.
  package var windowArticles: Int

  /// A rule.
  package init(
    nearestCount: Int = 24, minimumCosine: Float = 0.08, minimumCharacterCosine: Float = 0.15,
    faintCosine: Float = 0.03, limit: Int = 128, windowArticles: Int = 30_000
  ) {
    self.nearestCount = nearestCount
    self.minimumCosine = minimumCosine
    self.minimumCharacterCosine = minimumCharacterCosine
    self.faintCosine = faintCosine
    self.limit = limit
    self.windowArticles = windowArticles
  }
}
