import ArgumentParser
import Newsfold
import Rendering

/// What is taken for one story.
struct GroupingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How finely to group.",
      discussion: """
        An event is one development, mostly of a day; a story an event and what follows within some \
        days; a topic an affair over weeks or months. Every event lies inside one story, and every \
        story inside one topic.
        """))
  var granularity = Granularity.story

  @Flag(
    help: ArgumentHelp(
      "Let reports in different languages be one story.",
      discussion: """
        Each language is grouped by itself; then stories in different languages are joined by the \
        names, numbers and related words that they share and by their times.
        """))
  var crossLingual = false

  /// The options that change something, for the result's list of parameters.
  var parameters: [StoryReport.Parameter] {
    (granularity == .story
      ? [] : [StoryReport.Parameter("granularity", .text(granularity.rawValue))])
      + (crossLingual ? [StoryReport.Parameter("cross-lingual", .flag(true))] : [])
  }
}
