public import Articles

/// The articles closest to one, ready to be written in any format.
public struct SimilarReport: Sendable {
  /// The program's version, which is also the version of the formats.
  public var version: String
  /// The article that was asked for; nil for a text or file from outside.
  public var query: ArticleID?
  /// The closest articles, the closest first.
  public var matches: [Match]

  /// An article and how close it is.
  public struct Match: Hashable, Sendable {
    /// The article.
    public var article: Article
    /// Canonical cosine to the query.
    public var similarity: Float

    /// A match.
    public init(article: Article, similarity: Float) {
      self.article = article
      self.similarity = similarity
    }
  }

  /// A report on `matches`, the closest first.
  public init(version: String, query: ArticleID?, matches: [Match]) {
    self.version = version
    self.query = query
    self.matches = matches
  }
}

extension SimilarReport.Match {
  /// The members that both JSON formats have.
  func write(rank: Int, to writer: inout JSONWriter) {
    writer.member("rank", rank)
    writer.member("similarity", similarity)
    writer.member("article", article.id.rawValue)
    writer.member("title", article.title)
    writer.member("source", article.source)
    writer.member("url", article.url)
    writer.member("published", article.published?.iso8601)
  }
}
