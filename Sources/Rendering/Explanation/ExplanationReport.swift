public import Stories

/// Why articles are together or apart, ready to be written in any format.
public struct ExplanationReport: Sendable {
  /// What is explained.
  public enum Subject: Hashable, Sendable {
    /// Two articles.
    case pair(PairExplanation)
    /// An article in its story.
    case article(ArticleExplanation)
    /// What holds a story together.
    case story(StoryExplanation)
  }

  /// The program's version, which is also the version of the formats.
  public var version: String
  /// What is explained.
  public var subject: Subject

  /// A report on `subject`.
  public init(version: String, subject: Subject) {
    self.version = version
    self.subject = subject
  }
}
