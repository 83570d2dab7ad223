public import Articles
public import Stories

/// The articles, or stories, closest to an article, ready to be written in any format.
public struct SimilarReport: Sendable {
  /// What was looked for.
  public enum Kind: Sendable {
    /// Single articles.
    case articles
    /// Whole stories.
    case stories
  }

  /// The program's version, which is also the version of the formats.
  public var version: String
  /// The article that was asked for; nil for a text or file from outside.
  public var query: ArticleID?
  /// What was looked for.
  public var kind: Kind
  /// What was found: of the same story first.
  public var matches: [Match]

  /// What was found, and how close it is.
  public struct Match: Hashable, Sendable {
    /// An article or a story.
    public enum Found: Hashable, Sendable {
      /// An article, with the terms of both that add most to the similarity.
      case article(Article, terms: [PairExplanation.SharedTerm])
      /// A story, with the report that is most similar to the article, and how similar.
      case story(Story, closest: Article, similarity: Float)
    }

    /// What it is.
    public var found: Found
    /// Canonical cosine to the query; of a story that to the mean of its other reports.
    public var similarity: Float
    /// Whether both are in one story; whether the query is in it, or would be.
    public var isSameStory: Bool
    /// Log-odds that both report the same event, of a story the highest of its reports; nil when they were
    /// not compared in full.
    public var logOdds: Float?

    /// A match.
    public init(_ found: Found, similarity: Float, isSameStory: Bool, logOdds: Float?) {
      self.found = found
      self.similarity = similarity
      self.isSameStory = isSameStory
      self.logOdds = logOdds
    }
  }

  /// A report on `matches`, in the order in which they are to be shown.
  public init(version: String, query: ArticleID?, kind: Kind, matches: [Match]) {
    self.version = version
    self.query = query
    self.kind = kind
    self.matches = matches
  }
}
