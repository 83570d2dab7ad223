import Articles
import Newsfold
import Stories
import StoryStore
import Testing

@Suite struct SelectingTests {
  private static let queries: [@Sendable (inout StoryFilter) -> Void] = [
    { _ in },
    { $0.minimumSources = 3 },
    { $0.minimumArticles = 2 },
    { $0.limit = 2 },
    { $0.search = SearchWords("FERRY callow") },
    { $0.search = SearchWords("erry") },
    { $0.search = SearchWords("nobody ferry") },
    { $0.since = .instant(secondsSince1970: 1_760_900_000, offsetSeconds: 0) },
    { $0.until = .instant(secondsSince1970: 1_760_900_000, offsetSeconds: 0) },
    {
      $0.since = .instant(secondsSince1970: 1_759_400_000, offsetSeconds: 0)
      $0.until = .instant(secondsSince1970: 1_761_900_000, offsetSeconds: 0)
      $0.limit = 3
    },
  ]

  private func withStories(_ body: (StoryStore) throws -> Void) throws {
    try withStore { store, _ in
      let articles = (1...4).flatMap { count in
        inventedReports(events: count * 3, reports: count).filter { article in
          article.id.rawValue.hasPrefix("e\(count * 3 - 1)-")
            || article.id.rawValue.hasPrefix("e\(count * 3 - 2)-")
        }
      }
      try store.add(articles)
      try store.refresh()
      try body(store)
    }
  }

  /// The filter that looks at whole stories is the oracle of the one that looks at columns.
  @Test(arguments: queries.indices) func whatIsSelectedIsWhatTheFilterShows(_ index: Int) throws {
    try withStories { store in
      var query = StoryQuery()
      Self.queries[index](&query.filter)
      let shown = query.filter.shown(of: try store.stories())
      #expect(try store.stories(matching: query).map(\.id) == shown.map(\.id))
      query.offset = 1
      var all = query.filter
      all.limit = nil
      let rest = all.shown(of: try store.stories()).dropFirst().prefix(query.filter.limit ?? .max)
      #expect(try store.stories(matching: query).map(\.id) == rest.map(\.id))
    }
  }

  @Test func theOrderIsTheOneAskedFor() throws {
    try withStories { store in
      var query = StoryQuery()
      query.order = .latest
      let times = try store.stories(matching: query).compactMap { $0.lastPublished?.latest }
      #expect(times == times.sorted(by: >) && times.count > 4)
      query.order = .size
      let sizes = try store.stories(matching: query).map(\.reports.count)
      #expect(sizes == sizes.sorted(by: >) && Set(sizes).count > 2)
      query.language = "xx"
      #expect(try store.stories(matching: query).isEmpty)
    }
  }
}
