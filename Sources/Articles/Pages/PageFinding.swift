/// How far what was found in a page can be trusted.
public struct PageFinding: Hashable, Sendable {
  /// How sure it is that the text is the article, and all of it.
  public var body: Certainty
  /// Where the date was found; nil where there is none.
  public var date: DateFinding?

  /// A finding.
  public init(body: Certainty, date: DateFinding? = nil) {
    self.body = body
    self.date = date
  }
}
