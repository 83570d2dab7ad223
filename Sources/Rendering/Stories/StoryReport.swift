import Articles
public import Stories

/// What a clustering found, ready to be written in any format.
public struct StoryReport: Sendable {
  /// The program's version, which is also the version of the formats.
  public var version: String
  /// What the clustering was asked to do, in the order in which it is printed.
  public var parameters: [Parameter]
  /// Counts over the whole input.
  public var summary: Summary
  /// The stories in rank order.
  public var stories: [Story]
  /// What a page shows beside them.
  public var atlas = StoryAtlas()
  /// Which outlets reported which stories; nil where nobody asked.
  public var coverage: [OutletCoverage]?
  /// What has changed since an earlier result; nil where there is none.
  public var changes: StoryChanges?
  /// Which articles are similar, for the formats that are graphs.
  public var links: [ArticleLink] = []

  /// A setting and its value.
  public struct Parameter: Hashable, Sendable {
    /// The setting's name.
    public var name: String
    /// Its value.
    public var value: ParameterValue

    /// A setting.
    public init(_ name: String, _ value: ParameterValue) {
      self.name = name
      self.value = value
    }
  }

  /// A value that a setting may have.
  public enum ParameterValue: Hashable, Sendable {
    /// Text.
    case text(String)
    /// A number.
    case number(Double)
    /// A whole number.
    case integer(Int)
    /// Yes or no.
    case flag(Bool)
    /// Not set.
    case none
  }

  /// Counts over the whole input.
  public struct Summary: Hashable, Sendable {
    /// Articles in the stories.
    public var articles: Int
    /// Stories.
    public var stories: Int
    /// Stories that several independent outlets told.
    public var multiSourceStories: Int
    /// Articles that repeat another of their story.
    public var reprints: Int
    /// Articles without a date.
    public var undated: Int
    /// Records that could not be read.
    public var skipped: Int
    /// Articles whose id another one had already.
    public var duplicateIDs: Int

    /// The counts of `stories`, with what only the reader of the input knows.
    ///
    /// Complexity: linear in the reports.
    public init(stories: [Story], skipped: Int = 0, duplicateIDs: Int = 0) {
      articles = stories.reduce(0) { $0 + $1.reports.count }
      self.stories = stories.count
      multiSourceStories = stories.count { $0.independentSources > 1 }
      reprints = stories.reduce(0) { $0 + $1.reports.count { $0.reprintOf != nil } }
      undated = stories.reduce(0) { $0 + $1.reports.count { $0.article.published == nil } }
      self.skipped = skipped
      self.duplicateIDs = duplicateIDs
    }
  }

  /// A report on `stories`.
  public init(
    version: String, parameters: [Parameter] = [], stories: [Story], skipped: Int = 0,
    duplicateIDs: Int = 0
  ) {
    self.version = version
    self.parameters = parameters
    self.stories = stories
    summary = Summary(stories: stories, skipped: skipped, duplicateIDs: duplicateIDs)
  }
}
