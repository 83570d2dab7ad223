public import Articles
public import Stories

/// An article and how similar it is to what was asked for.
public struct SimilarArticle: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// ISO 639-1 code, given or detected; "und" when neither told.
  public var language: String
  /// Canonical cosine of the whole texts' vectors.
  public var similarity: Float
  /// Whether both are in one story.
  public var isSameStory: Bool
  /// Log-odds that both report the same event; nil when they are below -4, or when the two are so
  /// unlike, so far apart in time or in such different languages that they were not compared in full.
  public var logOdds: Float?
  /// The terms of both that add most to the similarity, `StoryEngine.mostSharedTerms` at most.
  public var terms: [PairExplanation.SharedTerm]
}

extension SimilarArticle {
  /// Whether this one is shown before `other`; see `StoryEngine.articles(similarTo:in:count:minimum:)`.
  ///
  /// Neither where nothing tells them apart.
  func precedes(_ other: SimilarArticle) -> Bool {
    if isSameStory != other.isSameStory { return isSameStory }
    let (own, others) = (logOdds ?? -.infinity, other.logOdds ?? -.infinity)
    if own != others { return own > others }
    if similarity != other.similarity { return similarity > other.similarity }
    return ContentOrder.precedes(article, other.article)
  }
}
