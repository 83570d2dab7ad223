import Evaluation

/// Writes scores for people: the scores, a comparison, the sizes, and the worst mistakes.
///
///     BCubed F1                    0.961  0.938 to 0.980
///       precision                  0.973  0.951 to 0.991
public struct EvaluationTable: Renderer {
  private let style: TableStyle

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: EvaluationReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let sections =
      [extent(report), scores(report)]
      + (report.comparison.map { ComparisonLines(report, $0, style: style).sections } ?? [])
      + [sizes(report)]
      + MistakeLines(style: style).merges(report.merges)
      + MistakeLines(style: style).splits(report.splits)
    var buffer = TextBuffer()
    for (place, section) in sections.filter({ !$0.isEmpty }).enumerated() {
      if place > 0 { buffer.append("\n") }
      for line in section { buffer.append(line + "\n") }
    }
    try buffer.drain(to: sink)
  }

  private func extent(_ report: EvaluationReport) -> [String] {
    let scores = report.scores
    let left =
      report.unlabelled > 0 ? " (\(grouped(report.unlabelled)) without a label left out)" : ""
    var text =
      "\(counted(scores.itemCount, "labelled article"))\(left): "
      + "\(counted(scores.foundGroupCount, "story", "stories")) found, "
      + "\(grouped(scores.trueGroupCount)) in the labels, "
      + "\(grouped(report.exactStories)) of them found exactly"
    if report.missing > 0 {
      text +=
        "; \(counted(report.missing, "article")) that the result lacks "
        + "\(report.missing == 1 ? "counts as a story of its own" : "count as stories of their own")"
    }
    return text.wrapped(to: style.width)
  }

  private func scores(_ report: EvaluationReport) -> [String] {
    let interval = report.intervals.flatMap { _ in report.bootstrap?.heading }
    let table = AlignedTable(
      headings: ["", "score"] + (interval.map { [$0] } ?? []),
      rows: Score.allCases.map { score in
        [score.title, scoreText(report.scores[score])]
          + (report.intervals.map { [$0[score].text] } ?? [])
      },
      emphasized: Self.mainScores)
    return table.fitted(to: style.width).lines(style)
  }

  /// The rows of scores that are no part of another.
  static let mainScores = Set(Score.allCases.indices.filter { !Score.allCases[$0].isPart })

  private func sizes(_ report: EvaluationReport) -> [String] {
    guard !report.bins.isEmpty else { return [] }
    let hasIntervals = report.bins.contains { $0.f1Interval != nil }
    let interval = hasIntervals ? report.bootstrap?.heading : nil
    let table = AlignedTable(
      headings: ["articles", "stories", "exact", "BCubed F1"] + (interval.map { [$0] } ?? [])
        + ["precision", "recall"],
      rows: report.bins.map { bin in
        [
          Self.range(bin), grouped(bin.groupCount), grouped(bin.exactCount),
          scoreText(bin.bcubed.f1),
        ] + (interval.map { _ in [bin.f1Interval?.text ?? ""] } ?? [])
          + [scoreText(bin.bcubed.precision), scoreText(bin.bcubed.recall)]
      })
    return [style.bold("By size of the labelled story")]
      + table.fitted(to: style.width).lines(style)
  }

  /// "1", "2 to 3", "4 to 7".
  private static func range(_ bin: SizeBin) -> String {
    bin.smallest == bin.largest
      ? "\(bin.smallest)" : "\(grouped(bin.smallest)) to \(grouped(bin.largest))"
  }
}
