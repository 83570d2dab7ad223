import Articles
import Stories

/// Writes stories as a Markdown document for people: a section for each with its reports, and a list of
/// those with one report.
public struct StoryMarkdown: Renderer {
  private let title: String
  private static let mostReports = 40

  /// A renderer of documents with a title.
  public init(title: String = "The stories") {
    self.title = title
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    buffer.append("# \(MarkdownText.escaped(title))\n\n\(report.summary.words)\n")
    for (place, story) in report.stories.filter({ $0.reports.count > 1 }).enumerated() {
      buffer.append(section(story, rank: place + 1))
      try buffer.drainPiece(to: sink)
    }
    let single = report.stories.filter { $0.reports.count == 1 }
    if !single.isEmpty {
      buffer.append(
        "\n## \(counted(single.count, "story with one report", "stories with one report"))\n\n")
    }
    for story in single {
      if let report = story.reports.first { buffer.append(line(report, story.headline)) }
      try buffer.drainPiece(to: sink)
    }
    try buffer.drain(to: sink)
  }

  private func section(_ story: Story, rank: Int) -> String {
    let copies = story.reports.count { $0.reprintOf != nil }
    let extent = [
      story.outlets.isEmpty ? nil : counted(story.independentSources, "independent outlet"),
      counted(story.reports.count, "report"),
      copies > 0 ? counted(copies, "copy", "copies") : nil,
      TimeWords.span(story.firstPublished, story.lastPublished) ?? "undated",
    ].compactMap(\.self).joined(separator: ", ")
    let keywords = story.keywords.map { MarkdownText.escaped($0, length: 40) }
    let lines = story.reports.prefix(Self.mostReports).map { line($0, $0.titleOrBeginning) }
    let left = story.reports.count - lines.count
    return "\n## \(rank). \(MarkdownText.escaped(story.headline))\n\n\(extent)\n"
      + (keywords.isEmpty ? "" : "\n*\(keywords.joined(separator: ", "))*\n")
      + "\n" + lines.joined() + (left > 0 ? "- and \(counted(left, "more report"))\n" : "")
  }

  private func line(_ report: Story.Report, _ title: String) -> String {
    let details = [
      MarkdownText.escaped(report.outletName, length: 60),
      TimeWords.span(report.article.published, report.article.published),
      report.reprintOf == nil ? nil : "a copy",
    ].compactMap(\.self).joined(separator: ", ")
    return "- \(MarkdownText.link(title, to: report.article.url)), \(details)\n"
  }
}
