import ArgumentParser
import Rendering

/// Whether languages meet.
struct LanguageOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Let reports in different languages be one story.",
      discussion: """
        Each language is grouped by itself; then stories in different languages are joined by the \
        names, numbers and related words that they share and by their times.
        """))
  var crossLingual = false

  /// What the result's list of parameters says of it: nothing, where languages stay apart.
  var parameters: [StoryReport.Parameter] {
    crossLingual ? [StoryReport.Parameter("cross-lingual", .flag(true))] : []
  }
}
