import Articles
import Stories

/// Writes what is closest for people, what is of the same story apart: similarity and headline, and below
/// them where it comes from, and what both have in common.
public struct SimilarTable: Renderer {
  private let style: TableStyle
  private static let indent = "        "

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SimilarReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    if report.matches.isEmpty { buffer.append("No \(report.kind.noun) is similar.\n") }
    var section: String?
    for match in report.matches {
      let title = report.kind.title(isSameStory: match.isSameStory)
      if section != title {
        buffer.append((section == nil ? "" : "\n") + style.faint(title) + "\n")
        section = title
      }
      for line in lines(match) { buffer.append(line + "\n") }
      try buffer.drainPiece(to: sink)
    }
    try buffer.drain(to: sink)
  }

  private var width: Int { style.width - Self.indent.utf8.count }

  private func lines(_ match: SimilarReport.Match) -> [String] {
    let similarity = "  \(fixed(Double(match.similarity), digits: 2))  "
    let (headline, details) =
      switch match.found {
      case .article(let article, let terms):
        (article.titleOrBeginning, details(of: article, terms))
      case .story(let story, let closest, let similarity):
        (story.headline.harmless, details(of: story, closest, similarity))
      }
    let wrapped = headline.wrapped(to: width, most: 2)
    return [similarity + style.bold(wrapped.first ?? "(no headline)")]
      + (wrapped.dropFirst().map { style.bold($0) } + details).map { Self.indent + $0 }
  }

  /// Outlet, date and id, and the terms of both.
  private func details(of article: Article, _ terms: [PairExplanation.SharedTerm]) -> [String] {
    let outlet = article.source?.harmless ?? ""
    let parts = [
      outlet.isEmpty ? "unknown outlet" : outlet,
      TimeWords.span(article.published, article.published) ?? "undated",
      "id \(article.id.rawValue.harmless)",
    ]
    return parts.joined(separator: ", ").wrapped(to: width).map { style.faint($0) }
      + line("both: ", terms.map(\.term)).map { style.accented($0) }
  }

  /// Size, time and id, keywords, and the closest report where there are others.
  private func details(of story: Story, _ closest: Article, _ similarity: Float) -> [String] {
    let parts = [
      counted(story.reports.count, "report"),
      story.outlets.isEmpty ? "" : counted(story.independentSources, "independent outlet"),
      TimeWords.span(story.firstPublished, story.lastPublished) ?? "undated",
      "story \(story.id.rawValue)",
    ]
    let outlet = closest.source?.harmless ?? ""
    let report =
      "closest: \(fixed(Double(similarity), digits: 2)) \(outlet.isEmpty ? "" : outlet + ": ")"
      + closest.titleOrBeginning
    return parts.filter { !$0.isEmpty }.joined(separator: ", ").wrapped(to: width)
      + line("", story.keywords).map { style.accented($0) }
      + (story.reports.count > 1 ? [style.faint(report.fitted(to: width))] : [])
  }

  /// As many words as fit on a line; none where there are none.
  private func line(_ beginning: String, _ words: [String]) -> [String] {
    let words = words.map(\.harmless).filter { !$0.isEmpty }
    return words.isEmpty ? [] : [(beginning + words.joined(separator: ", ")).fitted(to: width)]
  }
}

extension SimilarReport.Kind {
  /// What one of them is called.
  fileprivate var noun: String { self == .articles ? "article" : "story" }

  /// What stands above those of the same story, and above the others.
  fileprivate func title(isSameStory: Bool) -> String {
    switch self {
    case .articles: isSameStory ? "Same story" : "Other similar articles"
    case .stories: isSameStory ? "Its story" : "Similar stories"
    }
  }
}
