import ArgumentParser
import Foundation
import StoryStore

/// `newsfold watch`: what is new in feeds and folders, again and again.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Add what is new in feeds and folders to a store, again and again.",
    discussion: """
      A source is a folder of articles, or what 'newsfold fetch' takes: the address of a feed, a file with \
      one, or a list of feeds (OPML). Feeds are asked as 'newsfold fetch' asks, and only for what has \
      changed; of folders, files that are new or have changed are read. What cannot be had is said and \
      tried again in the next round. A line tells of every round that brought something. Ctrl-C ends it at \
      any time, and nothing is lost.

      EXAMPLES
        newsfold watch --store news.store feeds.opml --interval 15m
        newsfold watch --store news.store feeds.opml incoming/ --keep 30d
        newsfold watch --store news.store feeds.opml --rounds 1 --refresh-every 1m
      """)

  @OptionGroup var target: StoreOptions
  @Argument(
    help: ArgumentHelp(
      "Folders of articles, addresses of feeds, files with a feed, or OPML files.",
      valueName: "source"),
    completion: .file())
  var sources: [String]
  @Option(
    help: ArgumentHelp("How long to wait between rounds, such as 10m or 2h.", valueName: "age"))
  var interval = Age(seconds: 600)
  @Option(
    help: ArgumentHelp(
      "Group all articles of the store anew, as 'newsfold refresh' does, this long after the last time, "
        + "where something has come since.", valueName: "age"))
  var refreshEvery = Age(seconds: 3_600)
  @Option(help: ArgumentHelp("End after so many rounds.", valueName: "n")) var rounds: Int?
  @OptionGroup(title: "Expiry") var expiry: ExpiryOptions
  @OptionGroup(title: "Fetching") var fetching: FetchingOptions
  @Flag(name: .shortAndLong, help: "Say only what went wrong.") var quiet = false
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func validate() throws {
    if let rounds, rounds < 1 { throw ValidationError("--rounds takes a number from 1.") }
    if fetching.state != nil {
      throw ValidationError("--state goes with 'newsfold fetch'; here the store keeps it.")
    }
  }

  func run() throws {
    let store = try target.open(creates: true, engine: engine, status: StatusLine(quiet: true))
    var folders = WatchedFolders(
      sources.filter(WatchedFolders.isFolder), threads: engine.threadCount)
    let feeds = try WatchedFeeds(
      sources.filter { !WatchedFolders.isFolder($0) }.flatMap(FeedArgument.sources(of:)),
      fetching.options)
    var round = 0
    while true {
      round += 1
      let clock = Stopwatch()
      var addition = try feeds.add(to: store)
      addition.add(try folders.add(to: store))
      var parts = [addition.words]
      if let expired = try expiry.apply(to: store) { parts.append(expired) }
      if try isRefreshDue(store) { parts.append(try store.refreshed().words) }
      if !quiet, addition.seen > addition.unchanged || parts.count > 1 {
        Console.write(parts.joined(separator: ", ") + " (\(clock.elapsed))\n")
      }
      if round == rounds { return }
      Thread.sleep(forTimeInterval: Double(interval.seconds))
    }
  }

  /// Whether something has come since the last refresh, and that is long enough ago.
  private func isRefreshDue(_ store: StoryStore) throws(CommandFailure) -> Bool {
    let status = try CommandFailure.ofStore { () throws(StoreError) in try store.status() }
    guard status.provisional > 0 else { return false }
    let now = Int64(Date().timeIntervalSince1970)
    return status.refreshed.map { now - $0 >= refreshEvery.seconds } ?? true
  }
}
