import ArgumentParser
import Articles
import Newsfold
import StoryStore

/// `newsfold add`: more articles for a store.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles to a store, and give each a place among its stories.",
    discussion: """
      The store is made where there is none. An article that it has already changes nothing; one with a \
      known id and another content replaces the earlier one. Places are provisional: an article is \
      grouped with those near it. 'newsfold refresh' groups all of them, and gives the stories that \
      'newsfold cluster' finds in the same articles.

      EXAMPLES
        newsfold add --store news.store monday.jsonl.gz pages/
        newsfold fetch feeds.opml -o new.jsonl && newsfold add --store news.store new.jsonl
        newsfold add --store news.store --refresh --keep 30d news.jsonl
      """)

  @OptionGroup var target: StoreOptions
  @OptionGroup var input: InputOptions
  @Flag(help: "Group all articles of the store afterwards, as 'newsfold refresh' does.")
  var refresh = false
  @OptionGroup(title: "Expiry") var expiry: ExpiryOptions
  @Flag(name: .shortAndLong, help: "Show neither progress nor the summary.") var quiet = false
  @OptionGroup(title: "Engine") var engine: EngineOptions

  /// Articles that are added at a time.
  private static let articlesOfBatch = 1_000

  func run() throws {
    let clock = Stopwatch()
    let status = StatusLine(quiet: quiet)
    let store = try target.open(creates: true, engine: engine, status: StatusLine(quiet: true))
    var (addition, waiting) = (Addition(), [Article]())
    let log = try input.reader(threads: engine.threadCount, status: status).stream(input.input) {
      (batch, _) throws(CommandFailure) in
      waiting += batch.articles
      guard waiting.count >= Self.articlesOfBatch else { return }
      try Self.add(&waiting, to: store, &addition)
      status.show("\(Count.of(addition.seen, "article")) ...")
    }
    try Self.add(&waiting, to: store, &addition)
    status.clear()
    var parts = [addition.words] + log.remarks
    if let expired = try expiry.apply(to: store) { parts.append(expired) }
    if refresh { parts.append(try store.refreshed().words) }
    if !quiet { Console.write(parts.joined(separator: ", ") + " (\(clock.elapsed))\n") }
  }

  private static func add(
    _ articles: inout [Article], to store: StoryStore, _ addition: inout Addition
  ) throws(CommandFailure) {
    let counts = try CommandFailure.ofStore { () throws(StoreError) in try store.add(articles) }
    addition.add(counts)
    articles.removeAll(keepingCapacity: true)
  }
}

extension Addition {
  /// Articles that were looked at.
  var seen: Int { added + updated + unchanged }

  /// "12 articles added, 3 unchanged, 4 new stories".
  var words: String {
    let parts = [
      "\(Count.of(added, "article")) added", updated > 0 ? "\(updated) replaced" : "",
      unchanged > 0 ? "\(unchanged) unchanged" : "",
      Count.of(newStories, "new story", "new stories"),
      grownStories > 0 ? "\(grownStories) grew" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension StoryStore {
  /// Refreshes.
  func refreshed() throws(CommandFailure) -> Refreshment {
    try CommandFailure.ofStore { () throws(StoreError) in try refresh() }
  }
}

extension Refreshment {
  /// "186 articles in 76 stories, 3 of 12 provisional places changed".
  var words: String {
    let parts = [
      "\(Count.of(articles, "article")) in \(Count.of(stories, "story", "stories"))",
      provisional > 0
        ? "\(moved) of \(Count.of(provisional, "provisional place")) changed" : "",
      merged > 0 ? "\(merged) merged" : "", split > 0 ? "\(split) split off" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
