import ArgumentParser
import Articles
import Fetching
import Rendering

/// `newsfold fetch`: the articles that feeds name, for the other commands to read.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch the articles of feeds, for the other commands to read.",
    discussion: """
      A feed is an address of RSS, Atom or JSON Feed, a file with one, or a list of feeds in a file \
      (OPML, which readers of news export). The pages that the feeds name are fetched, too, and the \
      article in each is found as 'newsfold extract' does; where the feed has more of the text, or \
      the page cannot be had, the feed's text counts.

      Articles are written as JSON Lines. Those that are in the output file already stay, and what is \
      new is added behind them; so the same command, run every hour, collects the news. Feeds are only \
      sent again if they have changed: what their servers need for that is kept in .FILE.state beside it.

      Sites are asked one request at a time, with a pause, and only for what their robots.txt allows. \
      What cannot be had is listed on standard error; the exit status is 74 only if nothing could be.

      EXAMPLES
        newsfold fetch https://harbourcourier.example/feed.xml --output news.jsonl
        newsfold fetch subscriptions.opml --limit 20 --output news.jsonl
        newsfold fetch --feeds-only feeds.opml | newsfold cluster -
      """)

  @Argument(
    help: ArgumentHelp(
      "Addresses of feeds, files with a feed, or OPML files that list feeds.", valueName: "feed"),
    completion: .file())
  var feeds: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the articles to a file, behind those that are in it, instead of to standard output.",
      discussion: "The file appears, or is replaced, only when it is complete.",
      valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(name: .shortAndLong, help: "Show neither progress nor the summary.") var quiet = false
  @OptionGroup(title: "Fetching") var fetching: FetchingOptions

  func validate() throws {
    if feeds.isEmpty { throw ValidationError("Give the address of a feed, or a file.") }
    if let output, output.hasSuffix(".gz") {
      throw ValidationError("--output takes no compressed file, because articles are added to it.")
    }
    try OutputFiles.checkApart(("--output", output), ("--state", fetching.state))
  }

  func run() throws {
    let clock = Stopwatch()
    let status = StatusLine(quiet: quiet)
    let archive = try FetchArchive(output: output, state: fetching.state)
    var fetcher = NewsFetcher(options: fetching.options)
    fetcher.state = archive.state
    fetcher.known = archive.known
    fetcher.progress = { status.show($0) }
    let outcome = fetcher.fetch(try feeds.flatMap(FeedArgument.sources(of:)))
    status.clear()
    let report = FetchReport(outcome: outcome)
    for line in report.complaints { Console.write("\(line)\n") }
    if outcome.failedFeeds < outcome.feeds { try archive.add(outcome) }
    if !quiet { Console.write("\(report.summary) (\(clock.elapsed))\n") }
    if let failure = report.failure { throw failure }
  }
}

extension StatusLine {
  /// Says how far fetching has come.
  @Sendable func show(_ progress: FetchProgress) {
    switch progress {
    case .feeds(let done, let count): show("fetching feeds: \(done) of \(count) ...")
    case .pages(let done, let count): show("fetching pages: \(done) of \(count) ...")
    }
  }
}
