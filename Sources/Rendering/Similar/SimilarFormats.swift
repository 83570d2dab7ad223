import Articles

/// Writes the closest articles as one JSON object.
public struct SimilarJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SimilarReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("newsfold", report.version)
      writer.member("to", report.query?.rawValue)
      writer.member("similar") { writer in
        writer.array(report.matches.enumerated()) { writer, match in
          writer.object { match.element.write(rank: match.offset + 1, to: &$0) }
        }
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}

/// Writes the closest articles as JSON objects, a line each.
public struct SimilarJSONLines: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SimilarReport, to sink: ([UInt8]) throws(Failure) -> Void
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

/// Writes the closest articles as comma-separated values (RFC 4180); see `StoryCSV`.
public struct SimilarCSV: Renderer {
  private let isSpreadsheetSafe: Bool

  /// A renderer; `isSpreadsheetSafe` puts an apostrophe before what looks like a formula.
  public init(isSpreadsheetSafe: Bool = true) {
    self.isSpreadsheetSafe = isSpreadsheetSafe
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SimilarReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(isSpreadsheetSafe: isSpreadsheetSafe)
    writer.line([
      "rank", "similarity", "sameStory", "logOdds", "article", "title", "source", "url",
      "published",
    ])
    for (index, match) in report.matches.enumerated() {
      let article = match.article
      writer.line([
        "\(index + 1)", "\(match.similarity)", "\(match.isSameStory)",
        match.logOdds.map { "\($0)" } ?? "", article.id.rawValue, article.title,
        article.source ?? "", article.url ?? "", article.published?.iso8601 ?? "",
      ])
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}
