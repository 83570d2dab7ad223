public import Articles
public import Stories

/// The articles closest to one, ready to be written in any format.
public struct SimilarReport: Sendable {
  /// The program's version, which is also the version of the formats.
  public var version: String
  /// The article that was asked for; nil for a text or file from outside.
  public var query: ArticleID?
  /// The closest articles: those of the same story first.
  public var matches: [Match]

  /// An article and how close it is.
  public struct Match: Hashable, Sendable {
    /// The article.
    public var article: Article
    /// Canonical cosine to the query.
    public var similarity: Float
    /// Whether both are in one story.
    public var isSameStory: Bool
    /// Log-odds that both report the same event; nil when they were not compared in full.
    public var logOdds: Float?
    /// The terms of both that add most to the similarity.
    public var terms: [PairExplanation.SharedTerm]

    /// A match.
    public init(
      article: Article, similarity: Float, isSameStory: Bool, logOdds: Float?,
      terms: [PairExplanation.SharedTerm] = []
    ) {
      self.terms = terms
      self.article = article
      self.similarity = similarity
      self.isSameStory = isSameStory
      self.logOdds = logOdds
    }
  }

  /// A report on `matches`, in the order in which they are to be shown.
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
    writer.member("sameStory", isSameStory)
    writer.member("logOdds", logOdds)
    writer.member("article", article.id.rawValue)
    writer.member("title", article.title)
    writer.member("source", article.source)
    writer.member("url", article.url)
    writer.member("published", article.published?.iso8601)
    writer.member("terms") { writer in
      writer.array(terms) { writer, term in
        writer.object { writer in
          writer.member("term", term.term)
          writer.member("share", term.share)
        }
      }
    }
  }
}
