import Evaluation

/// Writes scores for people, in at most 74 columns.
///
///     BCubed F1                    0.921   precision 0.912, recall 0.930
public struct EvaluationTable: Renderer {
  private let style: TableStyle
  private static let labelWidth = 29

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: EvaluationReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    for line in lines(report) { buffer.append(line + "\n") }
    try buffer.drain(to: sink)
  }

  private func lines(_ report: EvaluationReport) -> [String] {
    let scores = report.scores
    let left =
      report.unlabelled > 0 ? " (\(grouped(report.unlabelled)) without a label left out)" : ""
    let extent =
      "\(counted(scores.itemCount, "labelled article"))\(left): "
      + "\(counted(scores.foundGroupCount, "story", "stories")) found, "
      + "\(grouped(scores.trueGroupCount)) in the labels"
    let vMeasure = scores.vMeasure
    return extent.wrapped(to: style.width) + [
      "",
      line("BCubed F1", scores.bcubed.f1, details(scores.bcubed)),
      line("Pairs F1", scores.pairwise.f1, details(scores.pairwise)),
      line(
        "V-measure", vMeasure.value,
        "homogeneity \(digits(vMeasure.homogeneity)), completeness \(digits(vMeasure.completeness))"
      ),
      line("Adjusted mutual information", scores.adjustedMutualInformation, ""),
      line("Adjusted Rand index", scores.adjustedRandIndex, ""),
    ]
  }

  private func line(_ label: String, _ value: Double, _ details: String) -> String {
    let line = label.padded(to: Self.labelWidth) + style.bold(digits(value))
    return details.isEmpty ? line : "\(line)   \(style.faint(details))"
  }

  private func details(_ scores: PrecisionRecall) -> String {
    "precision \(digits(scores.precision)), recall \(digits(scores.recall))"
  }

  private func digits(_ value: Double) -> String { fixed(value, digits: 3) }
}
