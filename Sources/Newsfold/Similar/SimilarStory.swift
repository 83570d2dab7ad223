public import Articles
public import Stories

/// A story and how similar it is to an article.
public struct SimilarStory: Hashable, Sendable {
  /// The story.
  public var story: Story
  /// Cosine of the article's vector and the mean of those of the story's reports, the article itself left
  /// out.
  public var similarity: Float
  /// Whether the article is in the story, or would be.
  public var isSameStory: Bool
  /// The highest log-odds that a report of it and the article tell the same event; nil when they are
  /// below -4, or when none was compared with it in full.
  public var logOdds: Float?
  /// The report that is most similar to the article, other than itself.
  public var closest: Closest

  /// A report and how similar it is to an article.
  public struct Closest: Hashable, Sendable {
    /// The report's article.
    public var article: Article
    /// Canonical cosine of the two texts' vectors.
    public var similarity: Float
  }
}
