import Evaluation

/// The lines on another result: both scores, their differences, and which stories changed.
struct ComparisonLines {
  private let report: EvaluationReport
  private let comparison: EvaluationReport.Comparison
  private let style: TableStyle

  init(
    _ report: EvaluationReport, _ comparison: EvaluationReport.Comparison, style: TableStyle
  ) {
    self.report = report
    self.comparison = comparison
    self.style = style
  }

  /// The table, a sentence, and those that gain and lose most.
  var sections: [[String]] {
    [
      table, summary,
      changes("Better here than there", comparison.better, of: comparison.betterCount),
      changes("Worse here than there", comparison.worse, of: comparison.worseCount),
    ]
  }

  private var name: String { comparison.name.harmless }

  private var table: [String] {
    let interval = comparison.intervals.flatMap { _ in report.bootstrap?.heading }
    let table = AlignedTable(
      headings: ["", "here", "there", "difference"] + (interval.map { [$0] } ?? []),
      rows: Score.allCases.map { score in
        let (here, there) = (report.scores[score], comparison.scores[score])
        return [score.title, scoreText(here), scoreText(there), signedText(here - there)]
          + (comparison.intervals.map { [$0[score].signedText] } ?? [])
      },
      emphasized: EvaluationTable.mainScores)
    return "Compared with \(name)".wrapped(to: style.width).map { style.bold($0) }
      + table.fitted(to: style.width).lines(style)
  }

  private var summary: [String] {
    let changed = comparison.betterCount + comparison.worseCount + comparison.evenCount
    var text =
      "\(counted(comparison.scores.foundGroupCount, "story", "stories")) found there, "
      + "\(grouped(comparison.sharedStories)) of them also here. "
      + "Of the labelled stories \(grouped(comparison.betterCount)) are better here, "
      + "\(grouped(comparison.worseCount)) worse, "
      + "\(grouped(report.scores.trueGroupCount - changed)) the same"
    if comparison.evenCount > 0 { text += ", \(grouped(comparison.evenCount)) other but as good" }
    text += "."
    if comparison.missing > 0 {
      text +=
        " \(counted(comparison.missing, "labelled article")) not there: each counts as a story "
        + "of its own."
    }
    return text.wrapped(to: style.width)
  }

  private func changes(
    _ heading: String, _ changes: [EvaluationReport.Change], of count: Int
  ) -> [String] {
    guard !changes.isEmpty else { return [] }
    let amount =
      changes.count < count ? "the first \(changes.count) of \(grouped(count))" : "\(count)"
    return [style.bold("\(heading): \(amount)")]
      + changes.flatMap { change -> [String] in
        let gain = signedText(change.change.gain, digits: 4)
        let title = (change.story.headline ?? change.story.name).harmless
        let indent = String(repeating: " ", count: gain.utf8.count + 2)
        let text =
          "there \(words(change.change.before)); here \(words(change.change.after))"
        return ["\(gain)  \(title.fitted(to: style.width - indent.utf8.count))"]
          + text.wrapped(to: style.width - indent.utf8.count).map { indent + style.faint($0) }
      }
  }

  /// "12 + 3 + 1", "16 with 4 others".
  private func words(_ side: GroupChange.Side) -> String {
    let most = 6
    var text = side.parts.prefix(most).map(grouped).joined(separator: " + ")
    if side.parts.count > most { text += " + \(side.parts.count - most) more" }
    if side.foreignCount > 0 { text += " with \(counted(side.foreignCount, "other"))" }
    return text
  }
}
