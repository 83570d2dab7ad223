public import Articles

/// What names a story: derived from its earliest article, so the same articles give the same id.
public struct StoryID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The id as printed: "s" and 16 hexadecimal digits.
  public let rawValue: String

  /// An id as printed.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// The id that stands in a coded form, as text.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the id as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The id as printed.
  public var description: String { rawValue }

  /// Whether `left` comes first in byte order.
  public static func < (left: StoryID, right: StoryID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// One event and the reports that tell it.
public struct Story: Hashable, Sendable, Codable {
  /// Derived from the earliest article.
  public var id: StoryID
  /// The representative's title, or the beginning of its body where it has no title.
  public var headline: String
  /// The report that stands for the story.
  public var representative: ArticleID
  /// The reports: the representative first, then by falling similarity to it.
  public var reports: [Report]
  /// The outlets, each once, by falling number of reports.
  public var outlets: [Outlet]
  /// Outlets with a report of their own, that is, one that is not a reprint.
  public var independentSources: Int
  /// The earliest time of publication; nil when no report is dated.
  public var firstPublished: PublicationTime?
  /// The latest time of publication; nil when no report is dated.
  public var lastPublished: PublicationTime?
  /// The terms that set the story apart from the others, in their most frequent written form: names of
  /// people, places and organisations, then other words, each the most telling first.
  public var keywords: [String]
  /// Mean similarity over the story's pairs, 1 for a single report.
  public var cohesion: Double
  /// ISO 639-1 code, or "und".
  public var language: String

  /// How it developed; nil for a single report.
  public var timeline: StoryTimeline?
  /// Why its representative stands for it.
  public var choice: HeadlineChoice
  /// What its place among the stories is made of.
  public var rank: RankParts

  /// The report that came first for sure.
  ///
  /// It is dated, and no report of another outlet can have been published before. Nil where dates cannot tell, or all reports are one outlet's.
  public var firstToReport: Report? {
    let dated = reports.filter { $0.article.published != nil }
    guard
      let first = dated.min(by: { left, right in
        guard let left = left.article.published, let right = right.article.published else {
          return false
        }
        return (left.latest, left) < (right.latest, right)
      }), let time = first.article.published
    else { return nil }
    let others = reports.filter { $0.outlet != first.outlet }
    guard !others.isEmpty else { return nil }
    let isFirst = others.allSatisfy { other in
      other.article.published.map { time.latest < $0.earliest } ?? false
    }
    return isFirst ? first : nil
  }

  /// One report of a story.
  public struct Report: Hashable, Sendable, Codable {
    /// The article as it was read.
    public var article: Article
    /// What its outlet is called in this corpus, however the article writes it; nil where it names none.
    public var outlet: String?
    /// ISO 639-1 code, given or detected; "und" when neither told.
    public var language: String
    /// Canonical cosine to the representative's row; 1 for the representative itself.
    public var similarity: Float
    /// The article this one repeats almost word for word: the earliest such report of the story.
    public var reprintOf: ArticleID?
    /// What it has changed in the article that it repeats; nil where it repeats none.
    public var changes: ReprintChanges?

    /// A report.
    public init(
      article: Article, outlet: String? = nil, language: String, similarity: Float,
      reprintOf: ArticleID? = nil, changes: ReprintChanges? = nil
    ) {
      self.outlet = outlet ?? article.source
      self.changes = changes
      self.article = article
      self.language = language
      self.similarity = similarity
      self.reprintOf = reprintOf
    }
  }

  /// An outlet that reported a story.
  public struct Outlet: Hashable, Sendable, Codable {
    /// The outlet's name as its articles give it.
    public var name: String
    /// Its reports in the story.
    public var reportCount: Int

    /// An outlet.
    public init(name: String, reportCount: Int) {
      self.name = name
      self.reportCount = reportCount
    }
  }

  /// A story.
  public init(
    id: StoryID, headline: String, representative: ArticleID, reports: [Report],
    outlets: [Outlet], independentSources: Int, firstPublished: PublicationTime?,
    lastPublished: PublicationTime?, keywords: [String], cohesion: Double, language: String,
    timeline: StoryTimeline? = nil, choice: HeadlineChoice = HeadlineChoice(),
    rank: RankParts = RankParts()
  ) {
    self.id = id
    self.headline = headline
    self.representative = representative
    self.reports = reports
    self.outlets = outlets
    self.independentSources = independentSources
    self.firstPublished = firstPublished
    self.lastPublished = lastPublished
    self.keywords = keywords
    self.cohesion = cohesion
    self.language = language
    self.timeline = timeline
    self.choice = choice
    self.rank = rank
  }
}
