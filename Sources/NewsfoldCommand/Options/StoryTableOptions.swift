import ArgumentParser
import Rendering

/// What is shown of stories beside their reports.
struct StoryTableOptions: ParsableArguments {
  @Flag(help: "In table and JSON, show which outlets reported the stories and which did not.")
  var coverage = false
  @Flag(help: "In the table, show how each story developed in place of its reports.")
  var timeline = false
  @Flag(help: "In the table, show what each story's rank is made of; JSON has it always.")
  var explainRank = false
  @Option(
    help: "Whether headlines in the table are links: where the terminal has them, always or never.")
  var links = TerminalLinks.auto

  /// How the table looks in an output.
  func style(in output: OutputOptions) -> TableStyle {
    var style = output.tableStyle
    style.showsTimeline = timeline
    style.explainsRank = explainRank
    style.hasLinks = output.output == nil && links.isWanted
    return style
  }
}
