import Articles
import Stories

/// Writes a story report as one JSON object: the program's version, the parameters, the summary and
/// the stories in rank order with their articles.
///
/// Keys stand in the order in which they are listed in the format's description; what is not known is
/// null. `similarity` is the canonical cosine to the story's representative.
public struct StoryJSON: Renderer {
  /// How much of a story is written.
  public enum Detail: String, CaseIterable, Sendable {
    /// The first ten articles, and neither outlets with their shares, nor timeline, nor choice.
    case brief
    /// Everything.
    case full
  }

  private static let articlesOfBrief = 10
  private let detail: Detail

  /// A renderer.
  public init(detail: Detail = .full) {
    self.detail = detail
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.open("{")
    writer.member("newsfold", report.version)
    writer.member("parameters") { writer in
      writer.object { writer in
        for parameter in report.parameters { Self.write(parameter, to: &writer) }
      }
    }
    writer.member("summary") { Self.write(report.summary, to: &$0) }
    if let changes = report.changes {
      writer.member("changes") { Self.write(changes, to: &$0) }
    }
    if let coverage = report.coverage {
      writer.member("coverage") { writer in
        writer.array(coverage) { writer, outlet in writer.object { Self.write(outlet, to: &$0) } }
      }
    }
    writer.member("stories") { $0.open("[") }
    for story in report.stories {
      writer.nextElement()
      write(story, report.changes?.ofStory[story.id], to: &writer)
      try writer.buffer.drainPiece(to: sink)
    }
    writer.close("]")
    writer.close("}")
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }

  private static func write(_ parameter: StoryReport.Parameter, to writer: inout JSONWriter) {
    switch parameter.value {
    case .text(let text): writer.member(parameter.name, text)
    case .number(let number): writer.member(parameter.name, number)
    case .integer(let integer): writer.member(parameter.name, integer)
    case .flag(let flag): writer.member(parameter.name, flag)
    case .none: writer.member(parameter.name, nil as String?)
    }
  }

  private static func write(_ summary: StoryReport.Summary, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("articles", summary.articles)
      writer.member("stories", summary.stories)
      writer.member("multiSourceStories", summary.multiSourceStories)
      writer.member("reprints", summary.reprints)
      writer.member("undated", summary.undated)
      writer.member("skipped", summary.skipped)
      writer.member("duplicateIDs", summary.duplicateIDs)
    }
  }

  private static func write(_ outlet: OutletCoverage, to writer: inout JSONWriter) {
    writer.member("outlet", outlet.outlet)
    writer.member("reports", outlet.reports)
    writer.member("stories", outlet.stories)
    writer.member("first", outlet.first)
    writer.member("alone", outlet.alone)
    writer.member("missed", outlet.missed.map(\.rawValue))
  }

  private static func write(_ changes: StoryChanges, to writer: inout JSONWriter) {
    writer.object { writer in
      for kind in StoryChange.Kind.allCases {
        writer.member(kind.rawValue, changes.count(kind))
      }
      writer.member("gone", changes.gone.map(\.rawValue))
    }
  }

  private func write(
    _ story: Story, _ change: StoryChange?, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("id", story.id.rawValue)
      if let change {
        writer.member("change") { writer in writer.object { change.write(to: &$0) } }
      }
      writer.member("headline", story.headline)
      writer.member("representative", story.representative.rawValue)
      writer.member("size", story.reports.count)
      writer.member("independentSources", story.independentSources)
      writer.member("sources", story.outlets.map(\.name))
      if detail == .full { Self.writeOutlets(of: story, to: &writer) }
      writer.member("firstToReport", story.firstToReport?.article.id.rawValue)
      writer.member("firstPublished", story.firstPublished?.iso8601)
      writer.member("lastPublished", story.lastPublished?.iso8601)
      writer.member("language", story.language)
      writer.member("keywords", story.keywords)
      writer.member("cohesion", story.cohesion)
      if detail == .full {
        writer.member("choice") { writer in writer.object { story.choice.write(to: &$0) } }
      }
      writer.member("rank") { writer in writer.object { story.rank.write(to: &$0) } }
      if detail == .full { Self.writeTimeline(of: story, to: &writer) }
      let shown = detail == .full ? story.reports[...] : story.reports.prefix(Self.articlesOfBrief)
      writer.member("articles") { writer in
        writer.array(Array(shown)) { writer, report in
          writer.object { Self.write(report, to: &$0) }
        }
      }
    }
  }

  private static func writeOutlets(of story: Story, to writer: inout JSONWriter) {
    writer.member("outlets") { writer in
      writer.array(story.outlets) { writer, outlet in
        writer.object { writer in
          writer.member("name", outlet.name)
          writer.member("reports", outlet.reportCount)
          writer.member("share", Double(outlet.reportCount) / Double(story.reports.count))
        }
      }
    }
  }

  private static func writeTimeline(of story: Story, to writer: inout JSONWriter) {
    writer.member("timeline") { writer in
      if let timeline = story.timeline {
        writer.object { timeline.write(to: &$0) }
      } else {
        writer.null()
      }
    }
  }

  private static func write(_ report: Story.Report, to writer: inout JSONWriter) {
    writer.member("id", report.article.id.rawValue)
    writer.member("title", report.article.title)
    writer.member("source", report.article.source)
    writer.member("url", report.article.url)
    writer.member("published", report.article.published?.iso8601)
    writer.member("language", report.language)
    writer.member("similarity", report.similarity)
    writer.member("reprintOf", report.reprintOf?.rawValue)
    if let changes = report.changes {
      writer.member("changes") { writer in writer.object { changes.write(to: &$0) } }
    }
  }
}
