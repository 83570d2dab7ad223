import Articles
import Stories

/// Writes the closest stories for people, the article's own apart: similarity and headline, and below them
/// size and time, keywords, and the closest report.
public struct SimilarStoriesTable: Renderer {
  private let style: TableStyle
  private static let indent = "        "

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SimilarStoriesReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    if report.matches.isEmpty { buffer.append("No story is similar.\n") }
    var section: String?
    for match in report.matches {
      let title = match.isSameStory ? "Its story" : "Similar stories"
      if section != title {
        buffer.append((section == nil ? "" : "\n") + style.faint(title) + "\n")
        section = title
      }
      for line in lines(match) { buffer.append(line + "\n") }
      try buffer.drainPiece(to: sink)
    }
    try buffer.drain(to: sink)
  }

  private func lines(_ match: SimilarStoriesReport.Match) -> [String] {
    let story = match.story
    let width = style.width - Self.indent.utf8.count
    let headline = story.headline.harmless.wrapped(to: width, most: 2)
    let similarity = "  \(fixed(Double(match.similarity), digits: 2))  "
    let extent = [
      counted(story.reports.count, "report"),
      story.outlets.isEmpty ? "" : counted(story.independentSources, "independent outlet"),
      TimeWords.span(story.firstPublished, story.lastPublished) ?? "undated",
      "story \(story.id.rawValue)",
    ]
    return [similarity + style.bold(headline.first ?? "(no headline)")]
      + headline.dropFirst().map { Self.indent + style.bold($0) }
      + extent.filter { !$0.isEmpty }.joined(separator: ", ").wrapped(to: width)
      .map { Self.indent + $0 }
      + keywords(of: story, width: width).map { Self.indent + style.accented($0) }
      + closest(match, width: width).map { Self.indent + style.faint($0) }
  }

  private func keywords(of story: Story, width: Int) -> [String] {
    let keywords = story.keywords.map(\.harmless).filter { !$0.isEmpty }
    return keywords.isEmpty ? [] : [keywords.joined(separator: ", ").fitted(to: width)]
  }

  /// The closest report, where the story has others.
  private func closest(_ match: SimilarStoriesReport.Match, width: Int) -> [String] {
    guard match.story.reports.count > 1 else { return [] }
    let outlet = match.closest.source?.harmless ?? ""
    let similarity = fixed(Double(match.closestSimilarity), digits: 2)
    let words =
      "closest: \(similarity) \(outlet.isEmpty ? "" : outlet + ": ")"
      + match.closest.titleOrBeginning
    return [words.fitted(to: width)]
  }
}
