/// What was read: the articles, and everything that happened to the records on the way.
public struct ArticleCollection: Hashable, Sendable {
  /// The articles, in the order of the inputs and of the records in them; no two have one id.
  public var records: [ArticleRecord]
  /// Records and files that gave no article.
  public var skipped: [SkippedRecord]
  /// Articles whose id another article had, ordered by id.
  public var renamed: [RenamedArticle]
  /// Articles kept without a date, because the text of their date could not be read.
  public var unreadableDates: [UnreadableDate]
  /// How much was read, counted by format.
  public var tally: ReadingTally

  /// A collection.
  public init(
    records: [ArticleRecord] = [], skipped: [SkippedRecord] = [], renamed: [RenamedArticle] = [],
    unreadableDates: [UnreadableDate] = [], tally: ReadingTally = ReadingTally()
  ) {
    self.records = records
    self.skipped = skipped
    self.renamed = renamed
    self.unreadableDates = unreadableDates
    self.tally = tally
  }

  /// The articles alone.
  public var articles: [Article] { records.map(\.article) }

  /// Gives the articles away, and leaves no records behind.
  package mutating func takeArticles() -> [Article] {
    defer { records = [] }
    return articles
  }
}

/// An article that shared its id with another one and was given one of its own.
public struct RenamedArticle: Hashable, Sendable {
  /// The id that several articles had.
  public var original: ArticleID
  /// The id that this article has now.
  public var renamed: ArticleID
  /// The file in which it stands.
  public var file: String
  /// The line on which its record begins.
  public var line: Int?

  /// A new name for an article.
  public init(original: ArticleID, renamed: ArticleID, file: String, line: Int? = nil) {
    self.original = original
    self.renamed = renamed
    self.file = file
    self.line = line
  }
}

/// The text of a publication date that no known form fits.
public struct UnreadableDate: Hashable, Sendable {
  /// The file in which it stands.
  public var file: String
  /// The line on which its record begins.
  public var line: Int?
  /// The text, cut after 60 characters.
  public var text: String

  /// A date's text.
  public init(file: String, line: Int? = nil, text: String) {
    self.file = file
    self.line = line
    self.text = text
  }
}
