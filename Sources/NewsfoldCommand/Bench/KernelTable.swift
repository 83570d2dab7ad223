import Rendering
import Similarity

/// Writes measurements of kernels for people: the machine, and a row for each measurement.
struct KernelTable: Renderer {
  private static let headings = [
    "kernel", "rows", "cosine", "threads", "seconds", "expected", "pairs", "ns/pair", "GFLOP/s",
    "of plain", "MB",
  ]
  private static let nearestHeadings = [
    "nearest", "rows", "threads", "queries", "prepared, s", "median, ms", "90 %, ms", "99 %, ms",
  ]

  func render<Failure: Error>(
    _ report: KernelReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let lines = heading(report) + table(report) + nearest(report) + remarks(report)
    try sink(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func heading(_ report: KernelReport) -> [String] {
    let machine = report.machine
    let size = report.results.max { $0.rows < $1.rows }.map {
      "\(Count.of($0.rows, "row")), \(Count.of($0.nonzeros, "value")), "
        + "the median of \(Count.of($0.runs, "run"))"
    }
    return [
      "\(machine.processor), \(Count.of(machine.cores, "core"))",
      "\(machine.blas), kernels for \(machine.core)",
    ] + [size].compactMap(\.self) + [""]
  }

  private func table(_ report: KernelReport) -> [String] {
    let rows = report.results.map { result in
      [
        result.kernel + (result.chosen ? " *" : ""), "\(result.rows)",
        fixed(Double(result.threshold), digits: 2), "\(result.threads)",
        fixed(result.seconds, digits: 4),
        result.expectedSeconds.map { fixed($0, digits: 4) } ?? "", "\(result.pairs)",
        fixed(result.nanosecondsPerPair, digits: 2),
        result.productGigaflops.map(whole) ?? "", share(of: result),
        "\((result.peakMemoryBytes + 500_000) / 1_000_000)",
      ]
    }
    return TextTable(headings: Self.headings, rows: rows).lines
  }

  private func share(of result: KernelReport.Result) -> String {
    guard let products = result.productGigaflops, let plain = result.plainGigaflops, plain > 0
    else { return "" }
    return whole(100 * products / plain) + " %"
  }

  private func whole(_ number: Double) -> String {
    Int(exactly: number.rounded()).map { "\($0)" } ?? ""
  }

  private func nearest(_ report: KernelReport) -> [String] {
    guard !report.nearest.isEmpty else { return [] }
    let rows = report.nearest.map { result in
      [
        "\(result.count)", "\(result.rows)", "\(result.threads)", "\(result.queries)",
        fixed(result.preparationSeconds, digits: 3), fixed(result.medianSeconds * 1e3, digits: 3),
        fixed(result.p90Seconds * 1e3, digits: 3), fixed(result.p99Seconds * 1e3, digits: 3),
      ]
    }
    return [""] + TextTable(headings: Self.nearestHeadings, rows: rows).lines
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
