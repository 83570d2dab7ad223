import ArgumentParser
import Rendering

/// Where the result goes and how much is said beside it.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the result to a file instead of standard output.",
      discussion: "The file appears, or is replaced, only when the result is complete.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(name: .shortAndLong, help: "Show neither progress nor the summary.")
  var quiet = false

  @Flag(help: "Use no colours; neither are there any where NO_COLOR is set.")
  var noColor = false

  /// How a table looks: as wide as the terminal, and in colour where colour is wanted.
  var tableStyle: TableStyle {
    guard output == nil else { return TableStyle() }
    let width = TerminalSize.columns ?? TableStyle().width
    return TableStyle(width: width, colour: !noColor && Console.showsColor)
  }

  /// The line on the terminal that tells what is being done.
  var status: StatusLine { StatusLine(quiet: quiet) }

  /// Says how it went.
  func summarize(_ text: @autoclosure () -> String) {
    guard !quiet else { return }
    Console.write(text() + "\n")
  }

  /// Where the result goes.
  var destination: ResultDestination {
    output.map { .file(path: $0) } ?? .standardOutput
  }
}
