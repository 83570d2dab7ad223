import Articles
import Stories

/// Writes a JSON object a line for each article, story by story in rank order: which story it belongs
/// to, and how.
///
/// The lines are what `evaluate --labels` reads.
public struct StoryJSONLines: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    for story in report.stories {
      for report in story.reports {
        writer.object { Self.write(report, of: story, to: &$0) }
        writer.endLine()
      }
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }

  private static func write(
    _ report: Story.Report, of story: Story, to writer: inout JSONWriter
  ) {
    writer.member("article", report.article.id.rawValue)
    writer.member("story", story.id.rawValue)
    writer.member("representative", report.article.id == story.representative)
    writer.member("similarity", report.similarity)
    writer.member("reprintOf", report.reprintOf?.rawValue)
    writer.member("headline", story.headline)
    writer.member("title", report.article.title)
    writer.member("source", report.article.source)
    writer.member("url", report.article.url)
    writer.member("published", report.article.published?.iso8601)
    writer.member("language", report.language)
  }
}
