public import Articles
public import Stories

/// The stories closest to an article, ready to be written in any format.
public struct SimilarStoriesReport: Sendable {
  /// The program's version, which is also the version of the formats.
  public var version: String
  /// The article that was asked for; nil for a text or file from outside.
  public var query: ArticleID?
  /// The closest stories: its own first.
  public var matches: [Match]

  /// A story and how close it is.
  public struct Match: Hashable, Sendable {
    /// The story.
    public var story: Story
    /// Cosine of the article and the mean of the story's other reports.
    public var similarity: Float
    /// Whether the article is in the story, or would be.
    public var isSameStory: Bool
    /// The highest log-odds that a report and the article tell the same event; nil when none was compared
    /// in full.
    public var logOdds: Float?
    /// The report most similar to the article.
    public var closest: Article
    /// Canonical cosine of that report and the article.
    public var closestSimilarity: Float

    /// A match.
    public init(
      story: Story, similarity: Float, isSameStory: Bool, logOdds: Float?, closest: Article,
      closestSimilarity: Float
    ) {
      self.story = story
      self.similarity = similarity
      self.isSameStory = isSameStory
      self.logOdds = logOdds
      self.closest = closest
      self.closestSimilarity = closestSimilarity
    }
  }

  /// A report on `matches`, in the order in which they are to be shown.
  public init(version: String, query: ArticleID?, matches: [Match]) {
    self.version = version
    self.query = query
    self.matches = matches
  }
}

extension SimilarStoriesReport.Match {
  /// The members that both JSON formats have.
  func write(rank: Int, to writer: inout JSONWriter) {
    writer.member("rank", rank)
    writer.member("similarity", similarity)
    writer.member("sameStory", isSameStory)
    writer.member("logOdds", logOdds)
    writer.member("story", story.id.rawValue)
    writer.member("headline", story.headline)
    writer.member("size", story.reports.count)
    writer.member("independentSources", story.independentSources)
    writer.member("firstPublished", story.firstPublished?.iso8601)
    writer.member("lastPublished", story.lastPublished?.iso8601)
    writer.member("keywords", story.keywords)
    writer.member("closest") { writer in
      writer.object { writer in
        writer.member("article", closest.id.rawValue)
        writer.member("title", closest.title)
        writer.member("source", closest.source)
        writer.member("similarity", closestSimilarity)
      }
    }
    writer.member("articles", story.reports.map(\.article.id.rawValue))
  }
}
