/// An article and where it was read.
public struct ArticleRecord: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// The file, as its path was given or walked; `-` is standard input.
  public var file: String
  /// The line on which the record begins, counted from 1; nil where the file is one article.
  public var line: Int?
  /// The label of the story that the record itself names, for evaluation.
  public var storyLabel: String?
  /// Why a page has less than its article.
  public var withheld: WithheldText?
  /// How far what was found in a page can be trusted; nil where a record states it.
  public var finding: PageFinding?

  /// A record.
  public init(
    article: Article, file: String, line: Int? = nil, storyLabel: String? = nil,
    withheld: WithheldText? = nil, finding: PageFinding? = nil
  ) {
    self.article = article
    self.file = file
    self.line = line
    self.storyLabel = storyLabel
    self.withheld = withheld
    self.finding = finding
  }
}
