import Articles
import Stories

/// Writes comma-separated values (RFC 4180), a row for each article, story by story in rank order.
///
/// Text that a spreadsheet would compute (`=HYPERLINK(...)`) gets an apostrophe in front unless
/// asked otherwise; the JSON formats give everything as it was. Source: OWASP, *CSV Injection*.
public struct StoryCSV: Renderer {
  private let isSpreadsheetSafe: Bool

  /// A renderer; `isSpreadsheetSafe` puts an apostrophe before what looks like a formula.
  public init(isSpreadsheetSafe: Bool = true) {
    self.isSpreadsheetSafe = isSpreadsheetSafe
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(isSpreadsheetSafe: isSpreadsheetSafe)
    writer.line([
      "story", "rank", "article", "representative", "similarity", "reprintOf", "title", "source",
      "url", "published", "language", "headline",
    ])
    for (index, story) in report.stories.enumerated() {
      for report in story.reports {
        writer.line([
          story.id.rawValue, "\(index + 1)", report.article.id.rawValue,
          report.article.id == story.representative ? "true" : "false", "\(report.similarity)",
          report.reprintOf?.rawValue ?? "", report.article.title, report.article.source ?? "",
          report.article.url ?? "", report.article.published?.iso8601 ?? "", report.language,
          story.headline,
        ])
      }
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}
