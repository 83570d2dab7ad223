import ArgumentParser
import Articles
import Newsfold
import Rendering
import Stories

/// `newsfold cluster`: the stories in a pile of articles.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Print the stories in a pile of articles.",
    discussion: """
      Reports of one event become one story, whatever outlet they come from; reports in different \
      languages are different stories, unless --cross-lingual joins them. Every article is in \
      exactly one story, and a story may have a single article. The same articles give the same \
      output, whatever their order.

      An article is a record with a title or a body; the usual names of fields are known (text, \
      content, headline, link, pubDate, publisher and so on). In a web page or a page saved as text \
      the article is found among menus and related headlines. Records that cannot be used are \
      skipped, reported on standard error and counted.

      EXAMPLES
        newsfold cluster news/
        newsfold cluster --min-sources 3 --limit 10 news/
        newsfold cluster --search "moscow talks" --since 2025-10-01 news/
        newsfold cluster --granularity topic --min-articles 20 archive/
        newsfold cluster --format json -o stories.json monday.jsonl.gz more/
        cat articles.jsonl | newsfold cluster --format jsonl - | jq .story

      FORMATS
        table   headlines with outlets, dates and keywords
        json    one object: version, parameters, summary, stories in rank order
        jsonl   an object a line for each article, with its story
        csv     the same as rows
        html    a page to read, search and pass on; one file, no network
      """)

  /// The formats of stories.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv, html
  }

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Grouping") var grouping: GroupingOptions
  @Option(name: .shortAndLong, help: "How to print the stories.") var format = Format.table
  @OptionGroup(title: "Which stories are shown") var shown: StoryFilterOptions
  @Flag(help: "In the table, show how each story developed in place of its reports.")
  var timeline = false
  @Flag(help: "In the table, show what each story's rank is made of; JSON has it always.")
  var explainRank = false
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var report: ReportOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func validate() throws {
    try OutputFiles.checkApart(("--output", output.output), ("--report", report.report))
  }

  func run() throws {
    let clock = Stopwatch()
    let status = output.status
    try output.destination.check()
    try report.check()
    var collection = try input.read(threads: engine.threadCount, status: status)
    var log = IntakeLog()
    log.add(collection)
    let (stories, atlas) = try engine.run(grouping: grouping, status: status) {
      (engine) throws(EngineError) -> ([Story], StoryAtlas) in
      guard format == .html else {
        let stories = try engine.stories(in: collection.takeArticles(), keepsBodies: false)
        return (stories, StoryAtlas())
      }
      return try engine.illustratedStories(in: collection.takeArticles(), keepsBodies: false)
    }
    let shown = self.shown.filter.shown(of: stories)
    var found = StoryReport(
      version: Version.current,
      parameters: try engine.parameters() + grouping.parameters + self.shown.parameters,
      stories: shown)
    found.atlas = atlas
    found.summary = StoryReport.Summary(
      stories: stories, skipped: collection.skipped.count, duplicateIDs: collection.renamed.count)
    try write(found)
    for story in stories {
      for report in story.reports { log.add(language: report.language) }
    }
    try report.write(log.report(command: "cluster", inputs: input.input))
    output.summarize(summary(of: found, log.remarks, clock))
  }

  private func write(_ report: StoryReport) throws(CommandFailure) {
    switch format {
    case .table: try output.destination.write(report, with: StoryTable(style: tableStyle))
    case .json: try output.destination.write(report, with: StoryJSON())
    case .jsonl:
      try output.destination.write(report, with: StoryJSONLines(threads: engine.threadCount))
    case .csv: try output.destination.write(report, with: StoryCSV())
    case .html: try output.destination.write(report, with: StoryHTML())
    }
  }

  private var tableStyle: TableStyle {
    var style = output.tableStyle
    style.showsTimeline = timeline
    style.explainsRank = explainRank
    return style
  }

  private func summary(of report: StoryReport, _ remarks: [String], _ clock: Stopwatch) -> String {
    let counts = report.summary
    var parts = [
      "\(Count.of(counts.articles, "article")) in \(Count.of(counts.stories, "story", "stories"))",
      "\(counts.multiSourceStories) with several sources",
    ]
    let hidden = counts.stories - report.stories.count
    if hidden > 0 { parts.append("\(Count.of(hidden, "story", "stories")) not shown") }
    return (parts + remarks).joined(separator: ", ") + " (\(clock.elapsed))"
  }
}
