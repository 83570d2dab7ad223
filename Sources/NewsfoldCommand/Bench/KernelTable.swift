import Rendering
import Similarity

/// Writes measurements of kernels for people: the machine, and a row for each measurement.
struct KernelTable: Renderer {
  private static let headings = [
    "kernel", "threshold", "threads", "seconds", "pairs", "ns/pair", "MB",
  ]

  func render<Failure: Error>(
    _ report: KernelReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let lines = heading(report) + table(report) + remarks(report)
    try sink(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func heading(_ report: KernelReport) -> [String] {
    let machine = report.machine
    let size = report.results.first.map { "\($0.rows) rows, \($0.nonzeros) values" }
    return [
      "\(machine.processor), \(Count.of(machine.cores, "core"))",
      "\(machine.blas), kernels for \(machine.core)",
    ] + [size].compactMap(\.self) + [""]
  }

  private func table(_ report: KernelReport) -> [String] {
    let rows = report.results.map { result in
      [
        result.kernel + (result.chosen ? " *" : ""), fixed(Double(result.threshold), digits: 2),
        "\(result.threads)", fixed(result.seconds, digits: 4), "\(result.pairs)",
        fixed(result.nanosecondsPerPair, digits: 2),
        "\((result.peakMemoryBytes + 500_000) / 1_000_000)",
      ]
    }
    let widths = Self.headings.indices.map { column in
      ([Self.headings] + rows).map { $0[column].utf8.count }.max() ?? 0
    }
    return ([Self.headings] + rows).map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.utf8.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }
      return cells.joined(separator: "  ")
    }
  }

  private func remarks(_ report: KernelReport) -> [String] {
    let kernels = Set(report.results.map(\.kernel))
    var remarks = ["", "* is what a search takes unless told. A pair is one of all pairs of rows."]
    if !report.kernelsAgree {
      remarks.append("The kernels do not find the same pairs.")
    } else if kernels.count > 1 {
      remarks.append("All kernels find the same pairs, to the last bit.")
    }
    if !kernels.contains(KernelName.reference.rawValue) {
      let isCompared = report.results.allSatisfy { $0.agreesWithReference != nil }
      remarks.append(
        isCompared
          ? "The pairs were compared with those of the reference kernel, which is not timed here."
          : "The reference kernel was left out: --kernel reference runs it, however long it takes.")
    }
    return remarks
  }
}
