import Evaluation

/// Draws a sweep as an SVG file: BCubed precision, recall and F1 over the setting's values, with a
/// band for the interval of F1 and a line at the value in use.
public struct SweepPlot: Renderer {
  private struct Line {
    var name: String
    var colour: String
    var width: String
    var value: (ClusteringScores) -> Double
  }

  private static let (width, height) = (720.0, 420.0)
  private static let (left, right, top, bottom) = (64.0, 96.0, 44.0, 56.0)
  private static let accent = "#0b6e4f"
  private static let grey = "#555555"

  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SweepReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var svg = SVGWriter(width: Self.width, height: Self.height)
    if let scale = PlotScale(report) {
      Drawing(report: report, scale: scale).draw(into: &svg)
    }
    svg.finish()
    try svg.buffer.drain(to: sink)
  }

  /// A report on its way into a file.
  private struct Drawing {
    let report: SweepReport
    let scale: PlotScale

    private let lines = [
      Line(name: "precision", colour: "#7a6c9d", width: "1.6") { $0.bcubed.precision },
      Line(name: "recall", colour: "#c8553d", width: "1.6") { $0.bcubed.recall },
      Line(name: "BCubed F1", colour: accent, width: "2.6") { $0.bcubed.f1 },
    ]

    private var values: [Double] { report.rows.map(\.value) }

    private func x(_ value: Double) -> Double {
      let (first, last) = (values.min() ?? 0, values.max() ?? 0)
      let share = last > first ? (value - first) / (last - first) : 0.5
      return left + share * (width - left - right)
    }

    private func y(_ score: Double) -> Double {
      top + (1 - scale.share(score)) * (height - top - bottom)
    }

    func draw(into svg: inout SVGWriter) {
      let articles = counted(report.rows.first?.scores.itemCount ?? 0, "article")
      svg.text(
        "Stories by \(report.setting), \(articles)", x: left, y: 24, colour: "#222222",
        size: 15)
      drawAxes(into: &svg)
      if report.inUse != nil {
        let x = x(report.valueInUse)
        svg.line([(x, top), (x, height - bottom)], colour: grey, width: "1", dashes: "4 4")
        svg.text("in use", x: x + 4, y: top + 10, colour: grey, size: 11)
      }
      drawBand(into: &svg)
      for line in lines {
        let points = report.rows.map { (x($0.value), y(line.value($0.scores))) }
        svg.line(points, colour: line.colour, width: line.width)
        for point in points { svg.dot(point, colour: line.colour) }
      }
      drawNames(into: &svg)
    }

    private func drawAxes(into svg: inout SVGWriter) {
      // Steps of 0.05 while they are few.
      let steps = Int(((scale.upper - scale.lower) * 20).rounded())
      for step in stride(from: 0, through: steps, by: steps > 10 ? 2 : 1) {
        let score = scale.lower + Double(step) / 20
        svg.line(
          [(left, y(score)), (width - right, y(score))], colour: "#e4e4e4", width: "1")
        svg.text(
          fixed(score, digits: 2), x: left - 8, y: y(score) + 4, colour: grey, size: 11,
          anchor: "end")
      }
      // Some ten values are named, at most.
      let every = (values.count + 9) / 10
      for place in values.indices where place % max(1, every) == 0 {
        svg.text(
          settingText(values[place]), x: x(values[place]), y: height - bottom + 18, colour: grey,
          size: 11, anchor: "middle")
      }
      svg.text(
        report.setting, x: (left + width - right) / 2, y: height - 14, colour: "#222222", size: 12,
        anchor: "middle")
    }

    private func drawBand(into svg: inout SVGWriter) {
      let ends = report.rows.compactMap { row in
        row.intervals.map { (x: x(row.value), interval: $0[.bcubedF1]) }
      }
      guard ends.count > 1 else { return }
      svg.area(
        ends.map { ($0.x, y($0.interval.upper)) }
          + ends.reversed().map { ($0.x, y($0.interval.lower)) }, colour: accent)
    }

    /// The lines' names at their right ends, kept from covering each other.
    private func drawNames(into svg: inout SVGWriter) {
      guard let last = report.rows.last else { return }
      var next = -Double.infinity
      let ends = lines.map { (line: $0, y: y($0.value(last.scores))) }
      for (line, y) in ends.sorted(by: { $0.y < $1.y }) {
        next = max(y + 4, next + 14)
        svg.text(line.name, x: width - right + 10, y: next, colour: line.colour, size: 12)
      }
    }
  }
}
