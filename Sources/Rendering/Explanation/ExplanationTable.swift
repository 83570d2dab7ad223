import Articles
import Stories

/// Writes an explanation for people.
public struct ExplanationTable: Renderer {
  private let style: TableStyle
  /// Bonds that are listed at most.
  private static let mostBonds = 12

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: ExplanationReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    for (place, section) in sections(report.subject).enumerated() {
      if place > 0 { buffer.append("\n") }
      for line in section { buffer.append(line + "\n") }
    }
    try buffer.drain(to: sink)
  }

  private func sections(_ subject: ExplanationReport.Subject) -> [[String]] {
    switch subject {
    case .pair(let pair): PairSections(pair: pair, style: style).sections
    case .article(let article): sections(article)
    case .story(let story): sections(story)
    }
  }

  // MARK: An article

  private func sections(_ explanation: ArticleExplanation) -> [[String]] {
    let head = ArticleLines(style: style).lines(explanation.article)
    return [head, standing(explanation)] + closest(explanation) + runnerUp(explanation)
  }

  /// The story, and how much speaks for each of its other reports.
  private func standing(_ explanation: ArticleExplanation) -> [String] {
    let story = explanation.story
    guard !explanation.bonds.isEmpty else {
      return "A story of its own (\(story.id)): nothing else reports this event.".wrapped(
        to: style.width)
    }
    let title = "In the story \(story.id) of \(counted(story.reports.count, "report"))"
    let shown = explanation.bonds.prefix(Self.mostBonds)
    let left = explanation.bonds.count - shown.count
    return style.boldLines(title)
      + "  \(story.headline.harmless)".wrapped(to: style.width, most: 2)
      + ["", style.faint("  log-odds  similarity")]
      + shown.map(bond)
      + (left > 0 ? [style.faint("  and \(counted(left, "more report"))")] : [])
  }

  private func bond(_ bond: ArticleExplanation.Bond) -> String {
    let odds = bond.logOdds.map { signedText(Double($0), digits: 1) } ?? "-"
    let similarity = fixed(Double(bond.similarity), digits: 2)
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
    let numbers = "\(padded(odds, 10))\(padded(similarity, 12))  "
    return numbers + bond.article.titleOrBeginning.fitted(to: style.width - numbers.utf8.count)
  }

  private func closest(_ explanation: ArticleExplanation) -> [[String]] {
    guard let pair = explanation.closest else { return [] }
    return [style.boldLines("What binds it most") + ArticleLines(style: style).lines(pair.second)]
      + PairSections(pair: pair, style: style).reasons
  }

  private func runnerUp(_ explanation: ArticleExplanation) -> [[String]] {
    guard let runnerUp = explanation.runnerUp else {
      return ["No other story has any evidence to hold it.".wrapped(to: style.width)]
    }
    let count = counted(runnerUp.story.reports.count, "report")
    let needs = [
      ("  article and story being one", runnerUp.score),
      ("  its closest report", runnerUp.strongestPair),
      ("  mean over all its reports", runnerUp.meanEvidence),
    ].filter { $0.1.needed.isFinite }
    let table = AlignedTable(
      headings: ["", "needed", "found", ""], rows: needs.map { need($0.0, $0.1) })
    let isMet = needs.allSatisfy { $0.1.isMet }
    return [
      style.boldLines("The story that came closest instead: \(runnerUp.story.id) of \(count)")
        + "  \(runnerUp.story.headline.harmless)".wrapped(to: style.width, most: 2),
      table.fitted(to: style.width).lines(style)
        + (isMet
          ? ["  Enough for both: its own story was the stronger one when it was joined."] : []),
      style.boldLines("Its closest report")
        + ArticleLines(style: style).lines(runnerUp.closest.second),
    ] + PairSections(pair: runnerUp.closest, style: style).reasons
  }

  private var enoughForBoth: [String] {
    "Enough for both: its own story was the stronger one when it was joined."
      .wrapped(to: style.width)
  }

  private func need(_ name: String, _ need: ArticleExplanation.Need) -> [String] {
    [
      name, signedText(Double(need.needed), digits: 2),
      need.found.map { signedText(Double($0), digits: 2) } ?? "none",
      need.isMet ? "enough" : "too little",
    ]
  }

  // MARK: A story

  private func sections(_ explanation: StoryExplanation) -> [[String]] {
    let story = explanation.story
    let head =
      story.headline.harmless.wrapped(to: style.width, most: 3).map { style.bold($0) }
      + [style.faint("story \(story.id), \(counted(story.reports.count, "report"))")]
    guard let strongest = explanation.strongest else {
      let reason =
        story.reports.count == 1
        ? "One report: there is nothing to hold together."
        : "Nothing but copies of one text, or reports in several languages."
      return [head, reason.wrapped(to: style.width)]
    }
    var sections = [head] + bond("What holds it together most", strongest)
    if let weakest = explanation.weakest {
      let side = counted(explanation.smallerSide.count, "report")
      let ids = explanation.smallerSide.map(\.rawValue.harmless)
      sections += bond("Its weakest bond, without which \(side) would come off", weakest)
      sections.append(
        [style.faint("What would come off")]
          + ids.prefix(Self.mostBonds).map { "  \($0.fitted(to: style.width - 2))" }
          + (ids.count > Self.mostBonds ? ["  and \(ids.count - Self.mostBonds) more"] : []))
    }
    return sections
  }

  private func bond(_ title: String, _ pair: PairExplanation) -> [[String]] {
    let lines = ArticleLines(style: style)
    return [style.boldLines(title) + lines.lines(pair.first) + lines.lines(pair.second)]
      + PairSections(pair: pair, style: style).reasons
  }
}
