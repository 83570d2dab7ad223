import ArgumentParser
import Rendering

/// Where it is told what was read.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write what was read to a file, as JSON: files, formats, languages, dates, what was skipped and why.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var report: String?

  /// Fails where the report could not be written anyway.
  func check() throws(CommandFailure) {
    try destination?.check()
  }

  /// Writes the report, if one is asked for.
  func write(_ report: @autoclosure () -> IntakeReport) throws(CommandFailure) {
    try destination?.write(report(), with: IntakeReportJSON())
  }

  private var destination: ResultDestination? {
    report.map { .file(path: $0) }
  }
}
