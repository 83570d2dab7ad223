import Articles
import Fetching
import Foundation
import StoryStore

/// Feeds whose new articles go into a store, which also keeps what their servers need to be asked politely.
struct WatchedFeeds {
  private let sources: [FeedSource]
  private let options: FetchOptions

  /// What a store keeps between rounds.
  private struct Memory: Codable {
    var state = FetchState()
    /// The items without an address, which are known by their feed and id alone.
    var items: [Item] = []

    struct Item: Codable {
      var feed: String
      var id: String
    }
  }

  private static let name = "feeds"

  init(_ sources: [FeedSource], _ options: FetchOptions) {
    self.sources = sources
    self.options = options
  }

  /// Adds what is new in the feeds, and says what could not be had.
  func add(to store: StoryStore) throws(CommandFailure) -> Addition {
    guard !sources.isEmpty else { return Addition() }
    var memory = try Self.memory(of: store)
    var fetcher = NewsFetcher(options: options)
    fetcher.state = memory.state
    fetcher.known = try Self.known(to: store, memory)
    let outcome = fetcher.fetch(sources)
    for line in FetchReport(outcome: outcome).complaints { Console.write("\(line)\n") }
    let addition = try CommandFailure.ofStore { () throws(StoreError) in
      try store.add(outcome.articles.map(Self.article))
    }
    memory.state = outcome.state
    memory.items += outcome.articles.filter { $0.article.url == nil }
      .map { Memory.Item(feed: $0.feed, id: $0.article.id.rawValue) }
    let coded = (try? JSONEncoder().encode(memory)) ?? Data()
    // Only now: what a feed has said is not asked for again.
    try CommandFailure.ofStore { () throws(StoreError) in try store.keep(coded, as: Self.name) }
    return addition
  }

  private static func memory(of store: StoryStore) throws(CommandFailure) -> Memory {
    let coded = try CommandFailure.ofStore { () throws(StoreError) in try store.kept(name) }
    return coded.flatMap { try? JSONDecoder().decode(Memory.self, from: $0) } ?? Memory()
  }

  private static func known(
    to store: StoryStore, _ memory: Memory
  ) throws(CommandFailure) -> KnownArticles {
    var known = KnownArticles()
    let addresses = try CommandFailure.ofStore { () throws(StoreError) in try store.addresses() }
    for address in addresses { known.insert(nil, at: address, in: "") }
    for item in memory.items { known.insert(ArticleID(item.id), at: nil, in: item.feed) }
    return known
  }

  /// The article under an id of its own among all feeds: "1" is an id that many give.
  private static func article(_ found: FetchOutcome.Found) -> Article {
    var article = found.article
    article.id = .derived(from: article.url ?? "\(found.feed) \(article.id.rawValue)")
    return article
  }
}
