import ArgumentParser
import Articles
import Rendering
import Stories
import StoryStore

/// `newsfold stories`: the stories that a store has.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Print the stories of a store.",
    discussion: """
      They are read, not worked out anew: what came since the last 'newsfold refresh' stands where \
      'newsfold add' has put it.

      EXAMPLES
        newsfold stories --store news.store --limit 20
        newsfold stories --store news.store --story s0c1e6a2b7f3d9a44 --timeline
        newsfold stories --store news.store --format html -o today.html --since 2025-10-15
      """)

  @OptionGroup var target: StoreOptions
  @Option(
    help: ArgumentHelp("One story: its id, or one that was merged into it.", valueName: "id"))
  var story: String?
  @Option(name: .shortAndLong, help: "How to print the stories.") var format = StoryFormat.table
  @OptionGroup(title: "Which stories are shown") var shown: StoryFilterOptions
  @OptionGroup var table: StoryTableOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if format == .graphml || format == .gexf {
      throw ValidationError(
        "A store has no graph of its articles; 'newsfold export' and 'newsfold cluster' give one.")
    }
  }

  func run() throws {
    let clock = Stopwatch()
    try output.destination.check()
    let store = try target.open()
    let (found, status) = try CommandFailure.ofStore {
      () throws(StoreError) -> ([Story], StoreStatus) in
      var query = StoryQuery()
      query.filter = shown.filter
      let found =
        if let story { shown.filter.shown(of: [try store.story(StoryID(story))]) } else {
          try store.stories(matching: query)
        }
      return (found, try store.status())
    }
    var report = StoryReport(
      version: Version.current, parameters: shown.parameters, stories: found
    )
    report.summary = StoryReport.Summary(stories: found)
    report.coverage = table.coverage ? OutletCoverage.all(of: found) : nil
    try format.write(
      report, to: output.destination, style: table.style(in: output), threads: Machine.cores)
    var parts = [
      "\(report.stories.count) of \(Count.of(status.stories, "story", "stories")), "
        + Count.of(status.articles, "article")
    ]
    if status.provisional > 0 {
      parts.append("\(Count.of(status.provisional, "place")) provisional until 'newsfold refresh'")
    }
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }
}
