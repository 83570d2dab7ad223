import Rendering
import Similarity

/// Writes what the stages took for people.
struct StageTable: Renderer {
  func render<Failure: Error>(
    _ report: StageReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let machine = report.machine
    var rows = report.stages.map { stage in
      [stage.stage, fixed(stage.seconds, digits: 2), percent(stage.seconds, of: report.seconds)]
    }
    rows.append(["all", fixed(report.seconds, digits: 2), percent(1, of: 1)])
    let lines =
      [
        "\(machine.processor), \(Count.of(report.threads, "thread"))",
        "\(machine.blas), kernels for \(machine.core)",
        "\(Count.of(report.articles, "article")) in "
          + "\(Count.of(report.stories, "story", "stories")), "
          + "\((report.peakMemoryBytes + 500_000) / 1_000_000) MB at the peak", "",
      ] + TextTable(headings: ["stage", "seconds", "share"], rows: rows).lines
    try sink(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func percent(_ part: Double, of whole: Double) -> String {
    whole > 0 ? fixed(100 * part / whole, digits: 1) + " %" : ""
  }
}
