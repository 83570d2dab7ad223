public import Articles

/// An article and how similar it is to what was asked for.
public struct SimilarArticle: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// ISO 639-1 code, given or detected; "und" when neither told.
  public var language: String
  /// Canonical cosine of the whole texts' vectors.
  public var similarity: Float
}
