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
        markdown, rss, atom        a document, and feeds of stories
        graphml, gexf              articles and their similarities, for Gephi and others
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Grouping") var grouping: GroupingOptions
  @Option(
    help: ArgumentHelp(
      "Take the stories from a file instead of finding them.",
      discussion: """
        A line for each article, {"article": ID, "story": NAME}, as --format jsonl prints it. An \
        article that is not in it is a story of its own.
        """, valueName: "file"),
    completion: .file())
  var clusters: String?
  @Option(name: .shortAndLong, help: "How to print the stories.") var format = StoryFormat.table
  @OptionGroup(title: "Which stories are shown") var shown: StoryFilterOptions
  @Option(
    help: ArgumentHelp(
      "Say what is new since an earlier result, a file that --format json or jsonl wrote.",
      discussion: """
        A story is new, grew, merged from several, split from one, or is unchanged, by the articles that \
        it shares with the earlier ones.
        """, valueName: "file"),
    completion: .file())
  var sinceLast: String?
  @Flag(help: "With --since-last, show only stories that have changed.")
  var onlyChanged = false
  @OptionGroup var table: StoryTableOptions
  @Option(
    help: ArgumentHelp(
      "In graphs, the least similarity of two articles with an edge between them, 0.05 to 1.",
      valueName: "cosine"))
  var edgesFrom: Float = 0.2
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var report: ReportOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func validate() throws {
    if onlyChanged, sinceLast == nil {
      throw ValidationError("--only-changed goes with --since-last FILE.")
    }
    if !(0.05...1).contains(edgesFrom) {
      throw ValidationError("--edges-from takes a number from 0.05 to 1.")
    }
    try OutputFiles.checkApart(("--output", output.output), ("--report", report.report))
  }

  func run() throws {
    let clock = Stopwatch()
    let status = output.status
    try output.destination.check()
    try report.check()
    let known = try clusters.map { (path) throws(CommandFailure) in
      try ArticleLabels(path: path).stories
    }
    let earlier = try sinceLast.map { (path) throws(CommandFailure) in
      try EarlierResult.stories(at: path)
    }
    var collection = try input.read(threads: engine.threadCount, status: status)
    var log = IntakeLog()
    log.add(collection)
    let (stories, extras) = try engine.run(grouping: grouping, status: status) {
      (engine) throws(EngineError) -> ([Story], StoryFormat.Extras) in
      try format.stories(
        in: collection.takeArticles(), known: known, by: engine, edgesFrom: edgesFrom)
    }
    let changes = earlier.map { Self.changes(of: stories, since: $0) }
    let shown = self.shown.filter.shown(of: stories).filter { story in
      !onlyChanged || changes?.ofStory[story.id]?.kind != .unchanged
    }
    var found = StoryReport(
      version: Version.current,
      parameters: try engine.parameters() + grouping.parameters + self.shown.parameters,
      stories: shown)
    found.atlas = extras.atlas
    found.links = extras.links
    found.changes = changes
    found.coverage = table.coverage ? OutletCoverage.all(of: stories) : nil
    found.summary = StoryReport.Summary(
      stories: stories, skipped: collection.skipped.count, duplicateIDs: collection.renamed.count)
    try format.write(
      found, to: output.destination, style: table.style(in: output), threads: engine.threadCount)
    for story in stories {
      for report in story.reports { log.add(language: report.language) }
    }
    try report.write(log.report(command: "cluster", inputs: input.input))
    output.summarize(summary(of: found, log.remarks, clock))
  }

  private static func changes(of stories: [Story], since earlier: EarlierStories) -> StoryChanges {
    let (changes, gone) = earlier.changes(of: stories)
    return StoryChanges(
      ofStory: Dictionary(uniqueKeysWithValues: zip(stories.map(\.id), changes)), gone: gone)
  }

  private func summary(of report: StoryReport, _ remarks: [String], _ clock: Stopwatch) -> String {
    let counts = report.summary
    var parts = [
      "\(Count.of(counts.articles, "article")) in \(Count.of(counts.stories, "story", "stories"))",
      "\(counts.multiSourceStories) with several sources",
    ]
    let hidden = counts.stories - report.stories.count
    if let changes = report.changes { parts.append("since last: \(changes.words)") }
    if hidden > 0 { parts.append("\(Count.of(hidden, "story", "stories")) not shown") }
    return (parts + remarks).joined(separator: ", ") + " (\(clock.elapsed))"
  }
}
