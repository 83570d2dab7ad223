import Evaluation

/// Writes a sweep for people: a row for each value, with a plot beside it where there is room.
///
///     merge-cut  stories  BCubed F1  precision  recall  0.90            1.00
///     -1              72      0.959      0.958   0.961  |           P FR   |
///     0 in use        76      0.961      0.973   0.950  |          R F P   |
public struct SweepTable: Renderer {
  private let style: TableStyle
  private static let leastPlotWidth = 16
  private static let mostPlotWidth = 60

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SweepReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    for line in extent(report) + [""] + table(report) + [""] + verdict(report) {
      buffer.append(line + "\n")
    }
    try buffer.drain(to: sink)
  }

  private func extent(_ report: SweepReport) -> [String] {
    let scores = report.rows.first?.scores
    let left =
      report.unlabelled > 0 ? " (\(grouped(report.unlabelled)) without a label left out)" : ""
    let text =
      "\(counted(scores?.itemCount ?? 0, "labelled article"))\(left), "
      + "\(counted(scores?.trueGroupCount ?? 0, "labelled story", "labelled stories")), "
      + "\(counted(report.rows.count, "value")) of \(report.setting)"
    return text.wrapped(to: style.width)
  }

  private func table(_ report: SweepReport) -> [String] {
    let intervals = report.rows.allSatisfy { $0.intervals != nil } ? report.bootstrap : nil
    var table = AlignedTable(
      headings: [report.setting, "stories", "BCubed F1", "precision", "recall"],
      rows: report.rows.indices.map { row in
        let (value, scores) = (report.rows[row].value, report.rows[row].scores)
        return [
          settingText(value) + (row == report.inUse ? " in use" : ""),
          grouped(scores.foundGroupCount), scoreText(scores.bcubed.f1),
          scoreText(scores.bcubed.precision), scoreText(scores.bcubed.recall),
        ]
      }, emphasized: report.best.map { [$0] } ?? [])
    if let intervals, table.width + intervals.heading.utf8.count + 10 < style.width / 2 + 24 {
      table.headings.insert(intervals.heading, at: 3)
      for row in table.rows.indices {
        table.rows[row].insert(report.rows[row].intervals?[.bcubedF1].text ?? "", at: 3)
      }
    }
    table = table.fitted(to: style.width)
    let plotWidth = min(style.width - table.width - 4, Self.mostPlotWidth)
    let lines = table.lines(style)
    guard plotWidth >= Self.leastPlotWidth, let scale = PlotScale(report) else { return lines }
    let plain = table.lines(TableStyle())
    let plot =
      [style.faint(scale.heading(plotWidth))] + report.rows.map { scale.marks($0, plotWidth) }
    return lines.indices.map { place in
      let blanks = String(repeating: " ", count: table.width - plain[place].displayWidth + 2)
      return lines[place] + blanks + plot[place]
    } + [style.faint("P precision, R recall, F their mean, BCubed F1")]
  }

  private func verdict(_ report: SweepReport) -> [String] {
    guard let best = report.best else { return [] }
    let row = report.rows[best]
    var text =
      "The best BCubed F1, \(scoreText(row.scores.bcubed.f1)), is at \(report.setting) "
      + "\(settingText(row.value))"
    if let inUse = report.inUse, inUse != best {
      let gain = row.scores.bcubed.f1 - report.rows[inUse].scores.bcubed.f1
      text += ", \(signedText(gain)) from the value in use"
      if let interval = report.gainInterval, let heading = report.bootstrap?.heading {
        text += " (\(heading) \(interval.signedText))"
        if interval.lower <= 0 { text += ", which other stories might not confirm" }
      }
    } else if report.inUse == best {
      text += ", the value in use"
    }
    return (text + ".").wrapped(to: style.width)
  }
}
