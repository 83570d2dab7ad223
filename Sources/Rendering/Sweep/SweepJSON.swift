import Evaluation

/// Writes a sweep as one JSON object.
public struct SweepJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SweepReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("newsfold", report.version)
      writer.member("articles", report.rows.first?.scores.itemCount ?? 0)
      writer.member("unlabelled", report.unlabelled)
      writer.member("storiesLabelled", report.rows.first?.scores.trueGroupCount ?? 0)
      writer.member("setting", report.setting)
      writer.member("valueInUse", report.valueInUse)
      writer.member("bestValue", report.best.map { report.rows[$0].value })
      writer.member("bestGainInterval") { $0.interval(report.gainInterval) }
      writer.member("values") { writer in
        writer.array(report.rows) { writer, row in
          writer.object { writer in
            writer.member("value", row.value)
            writer.member("storiesFound", row.scores.foundGroupCount)
            writer.scores(row.scores)
            writer.member("intervals") { writer in
              guard let intervals = row.intervals else { return writer.null() }
              writer.object { $0.scores { intervals[$0] } }
            }
          }
        }
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}
