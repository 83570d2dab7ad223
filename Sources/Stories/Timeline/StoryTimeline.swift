public import Articles

/// How a story developed.
public struct StoryTimeline: Hashable, Sendable, Codable {
  /// The story's parts in time order: finer groups of its reports, each about one step.
  ///
  /// One where the story has no parts, and those without a date last.
  public var developments: [Development]
  /// How the story's headline changed while reports came in, the first headline first.
  ///
  /// Empty where no report is dated.
  public var headlines: [HeadlineChange]
  /// The spans in which reports came at twice the story's usual pace or more, in time order.
  public var bursts: [Burst]
  /// The report that was published last; nil where none is dated.
  public var latest: ArticleID?

  /// One step of a story.
  public struct Development: Hashable, Sendable, Codable {
    /// The headline of the report that stands for it.
    public var headline: String
    /// The report that stands for it.
    public var representative: ArticleID
    /// Its reports in time order.
    public var reports: [ArticleID]
    /// The earliest time of publication; nil when no report is dated.
    public var firstPublished: PublicationTime?

    /// A development.
    public init(
      headline: String, representative: ArticleID, reports: [ArticleID],
      firstPublished: PublicationTime?
    ) {
      self.headline = headline
      self.representative = representative
      self.reports = reports
      self.firstPublished = firstPublished
    }
  }

  /// A headline that the story would have had at a time.
  public struct HeadlineChange: Hashable, Sendable, Codable {
    /// The headline.
    public var headline: String
    /// The report that has it.
    public var article: ArticleID
    /// When the last of the reports was published that had come in by then.
    public var time: PublicationTime
    /// How many reports had come in.
    public var reportCount: Int

    /// A change.
    public init(headline: String, article: ArticleID, time: PublicationTime, reportCount: Int) {
      self.headline = headline
      self.article = article
      self.time = time
      self.reportCount = reportCount
    }
  }

  /// A span with many reports.
  public struct Burst: Hashable, Sendable, Codable {
    /// When its first report was published.
    public var first: PublicationTime
    /// When its last report was published.
    public var last: PublicationTime
    /// How many reports it has.
    public var reportCount: Int

    /// A burst.
    public init(first: PublicationTime, last: PublicationTime, reportCount: Int) {
      self.first = first
      self.last = last
      self.reportCount = reportCount
    }
  }

  /// A timeline.
  public init(
    developments: [Development] = [], headlines: [HeadlineChange] = [], bursts: [Burst] = [],
    latest: ArticleID? = nil
  ) {
    self.developments = developments
    self.headlines = headlines
    self.bursts = bursts
    self.latest = latest
  }
}
