import Articles
import Stories

/// Writes stories as one page that needs no network: for people, to read, search and pass on.
///
/// It works without JavaScript; with it the stories can be searched, filtered and put in another order.
/// Whatever comes from articles is escaped and on one line, only addresses of the web are links, and the
/// page's policy lets nothing run but its own script.
public struct StoryHTML: Renderer {
  private let title: String
  /// Stories that are shown with their beginning.
  private static let ledes = 9

  /// A renderer of pages with a title.
  public init(title: String = "The stories") {
    self.title = title
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let templates = ReportTemplates()
    let several = report.stories.filter { $0.reports.count > 1 }
    let single = report.stories.filter { $0.reports.count == 1 }
    var page = page(report)
    page["hasStories"] = !several.isEmpty
    page["hasSingles"] = !single.isEmpty
    var buffer = TextBuffer()
    buffer.append(templates.render(.head, page))
    for (place, story) in several.enumerated() {
      let values = StoryValues(story, report.atlas, hasLede: place < Self.ledes).values
      buffer.append(templates.render(.story, values))
      try buffer.drainPiece(to: sink)
    }
    var singles = page
    singles["title"] = counted(single.count, "story with one report", "stories with one report")
    buffer.append(templates.render(.singles, singles))
    for story in single {
      buffer.append(templates.render(.single, SingleValues(story).values))
      try buffer.drainPiece(to: sink)
    }
    page["map"] = StoryMapDrawing(stories: several, atlas: report.atlas).svg
    buffer.append(templates.render(.foot, page))
    try buffer.drain(to: sink)
  }

  private func page(_ report: StoryReport) -> [String: Any] {
    let times = report.stories.compactMap(\.firstPublished)
    let last = report.stories.compactMap(\.lastPublished)
      .max { ($0.latest, $0) < ($1.latest, $1) }
    let hidden = report.summary.stories - report.stories.count
    let counts =
      report.summary.words
      + (hidden > 0 ? "; \(grouped(report.stories.count)) shown" : "")
    return [
      "version": report.version, "title": HTMLText.shown(title), "counts": counts,
      "period": TimeWords.span(times.min(), last) ?? "undated",
      "languages": Set(report.stories.map(\.language)).sorted(),
      "policy": ReportTemplates.policy, "style": ReportTemplates.style,
      "script": ReportTemplates.script,
    ]
  }
}
