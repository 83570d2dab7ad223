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

  /// The options that change something, for the result's list of parameters.
  var parameters: [StoryReport.Parameter] {
    granularity == .story ? [] : [StoryReport.Parameter("granularity", .text(granularity.rawValue))]
  }
}
