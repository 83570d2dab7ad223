import Articles
import Stories

/// Writes what is closest as one JSON object.
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
      writer.member(report.kind == .articles ? "similar" : "stories") { writer in
        writer.array(report.matches.enumerated()) { writer, match in
          writer.object { match.element.write(rank: match.offset + 1, to: &$0) }
        }
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}

/// Writes what is closest as JSON objects, a line each.
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

/// Writes what is closest as comma-separated values (RFC 4180); see `StoryCSV`.
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
    writer.line(["rank", "similarity", "sameStory", "logOdds"] + report.kind.columns)
    for (index, match) in report.matches.enumerated() {
      writer.line(
        [
          "\(index + 1)", "\(match.similarity)", "\(match.isSameStory)",
          match.logOdds.map { "\($0)" } ?? "",
        ] + match.found.fields)
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}

extension SimilarReport.Kind {
  /// The names of `SimilarReport.Match.Found.fields`.
  fileprivate var columns: [String] {
    switch self {
    case .articles: ["article", "title", "source", "url", "published"]
    case .stories:
      [
        "story", "headline", "size", "independentSources", "firstPublished", "lastPublished",
        "closest", "closestSimilarity",
      ]
    }
  }
}

extension SimilarReport.Match.Found {
  /// What a row says of it.
  fileprivate var fields: [String] {
    switch self {
    case .article(let article, _):
      [
        article.id.rawValue, article.title, article.source ?? "", article.url ?? "",
        article.published?.iso8601 ?? "",
      ]
    case .story(let story, let closest, let similarity):
      [
        story.id.rawValue, story.headline, "\(story.reports.count)",
        "\(story.independentSources)", story.firstPublished?.iso8601 ?? "",
        story.lastPublished?.iso8601 ?? "", closest.id.rawValue, "\(similarity)",
      ]
    }
  }
}

extension SimilarReport.Match {
  /// The members that both JSON formats have.
  fileprivate func write(rank: Int, to writer: inout JSONWriter) {
    writer.member("rank", rank)
    writer.member("similarity", similarity)
    writer.member("sameStory", isSameStory)
    writer.member("logOdds", logOdds)
    switch found {
    case .article(let article, let terms): Self.write(article, terms, to: &writer)
    case .story(let story, let closest, let similarity):
      Self.write(story, closest, similarity, to: &writer)
    }
  }

  private static func write(
    _ article: Article, _ terms: [PairExplanation.SharedTerm], to writer: inout JSONWriter
  ) {
    writer.member("article", article.id.rawValue)
    writer.member("title", article.title)
    writer.member("source", article.source)
    writer.member("url", article.url)
    writer.member("published", article.published?.iso8601)
    writer.member("terms") { writer in
      writer.array(terms) { writer, term in
        writer.object { writer in
          writer.member("term", term.term)
          writer.member("share", term.share)
        }
      }
    }
  }

  private static func write(
    _ story: Story, _ closest: Article, _ similarity: Float, to writer: inout JSONWriter
  ) {
    writer.member("story", story.id.rawValue)
    writer.member("headline", story.headline)
    writer.member("size", story.reports.count)
    writer.member("independentSources", story.independentSources)
    writer.member("firstPublished", story.firstPublished?.iso8601)
    writer.member("lastPublished", story.lastPublished?.iso8601)
    writer.member("keywords", story.keywords)
    writer.member("closest") { writer in
      writer.object { writer in
        writer.member("article", closest.id.rawValue)
        writer.member("title", closest.title)
        writer.member("source", closest.source)
        writer.member("similarity", similarity)
      }
    }
    writer.member("articles", story.reports.map(\.article.id.rawValue))
  }
}
