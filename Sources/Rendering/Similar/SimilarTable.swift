import Articles
import Stories

/// Writes the closest articles for people, those of the same story apart: similarity and headline,
/// and below them outlet, date and id, and the terms that both have.
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
    if report.matches.isEmpty { buffer.append("No article is similar.\n") }
    var section: String?
    for match in report.matches {
      let title = match.isSameStory ? "Same story" : "Other similar articles"
      if section != title {
        buffer.append((section == nil ? "" : "\n") + style.faint(title) + "\n")
        section = title
      }
      for line in lines(match) { buffer.append(line + "\n") }
      try buffer.drainPiece(to: sink)
    }
    try buffer.drain(to: sink)
  }

  private func lines(_ match: SimilarReport.Match) -> [String] {
    let article = match.article
    let width = style.width - Self.indent.utf8.count
    let headline = article.titleOrBeginning.wrapped(to: width, most: 2)
    let outlet = article.source?.harmless ?? ""
    let details = [
      outlet.isEmpty ? "unknown outlet" : outlet,
      TimeWords.span(article.published, article.published) ?? "undated",
      "id \(article.id.rawValue.harmless)",
    ]
    let similarity = "  \(fixed(Double(match.similarity), digits: 2))  "
    return [similarity + style.bold(headline.first ?? "(no headline)")]
      + headline.dropFirst().map { Self.indent + style.bold($0) }
      + details.joined(separator: ", ").wrapped(to: width).map { Self.indent + style.faint($0) }
      + common(match, width: width).map { Self.indent + style.accented($0) }
  }

  /// The terms of both, as many as fit on a line.
  private func common(_ match: SimilarReport.Match, width: Int) -> [String] {
    let terms = match.terms.map(\.term.harmless).filter { !$0.isEmpty }
    guard !terms.isEmpty else { return [] }
    return [("both: " + terms.joined(separator: ", ")).fitted(to: width)]
  }
}
