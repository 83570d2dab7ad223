import Articles
import Stories

/// Writes the closest stories as one JSON object.
public struct SimilarStoriesJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SimilarStoriesReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("newsfold", report.version)
      writer.member("to", report.query?.rawValue)
      writer.member("stories") { writer in
        writer.array(report.matches.enumerated()) { writer, match in
          writer.object { match.element.write(rank: match.offset + 1, to: &$0) }
        }
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}

/// Writes the closest stories as JSON objects, a line each.
public struct SimilarStoriesJSONLines: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SimilarStoriesReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    for (index, match) in report.matches.enumerated() {
      writer.object { match.write(rank: index + 1, to: &$0) }
      writer.endLine()
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}

/// Writes the closest stories as comma-separated values (RFC 4180); see `StoryCSV`.
public struct SimilarStoriesCSV: Renderer {
  private let isSpreadsheetSafe: Bool

  /// A renderer; `isSpreadsheetSafe` puts an apostrophe before what looks like a formula.
  public init(isSpreadsheetSafe: Bool = true) {
    self.isSpreadsheetSafe = isSpreadsheetSafe
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SimilarStoriesReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(isSpreadsheetSafe: isSpreadsheetSafe)
    writer.line([
      "rank", "similarity", "sameStory", "logOdds", "story", "headline", "size",
      "independentSources", "firstPublished", "lastPublished", "closest", "closestSimilarity",
    ])
    for (index, match) in report.matches.enumerated() {
      let story = match.story
      writer.line([
        "\(index + 1)", "\(match.similarity)", "\(match.isSameStory)",
        match.logOdds.map { "\($0)" } ?? "", story.id.rawValue, story.headline,
        "\(story.reports.count)", "\(story.independentSources)",
        story.firstPublished?.iso8601 ?? "", story.lastPublished?.iso8601 ?? "",
        match.closest.id.rawValue, "\(match.closestSimilarity)",
      ])
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}
