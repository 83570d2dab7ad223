public import Articles

/// Two articles and how similar they are.
public struct ArticleLink: Hashable, Sendable {
  /// One article.
  public var first: ArticleID
  /// The other article.
  public var second: ArticleID
  /// Their canonical cosine.
  public var similarity: Float

  /// A link.
  public init(first: ArticleID, second: ArticleID, similarity: Float) {
    self.first = first
    self.second = second
    self.similarity = similarity
  }
}
