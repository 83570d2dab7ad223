import Articles
import Foundation
import GRDB
package import Stories

extension StoryStore {
  /// Stories that are read at a time where not all that are read may pass.
  private static let storiesOfBatch = 200

  /// The stories that pass a query, each with its articles, and with one language, in its order.
  ///
  /// Complexity: linear in the stories for their order, and in the articles of those that are read: those
  /// that pass, and those that only a look at their reports can tell from them.
  package func stories(matching query: StoryQuery) throws(StoreError) -> [Story] {
    try read { db in
      let now = try Int64.fetchOne(db, sql: "SELECT max(time) FROM article")
      let keys = try Self.keys(matching: query, now: now, in: db)
      let wanted = query.filter.limit.map { min($0, .max - query.offset) + query.offset }
      var filter = query.filter
      filter.limit = nil
      var found: [Story] = []
      let batch = query.filter.isSettledByColumns ? wanted ?? .max : Self.storiesOfBatch
      for chunk in keys.chunked(by: max(1, min(batch, keys.count))) {
        found += filter.shown(
          of: try Self.stories(chunk.map(\.number), query.order, now: now, in: db))
        if let wanted, found.count >= wanted { break }
      }
      return Array(found.prefix(wanted ?? .max).dropFirst(query.offset))
    }
  }

  /// What stories are ordered by.
  private struct OrderKey {
    var number: Int64
    var isFirst: Bool
    var weight: Double

    func precedes(_ other: OrderKey) -> Bool {
      if isFirst != other.isFirst { return isFirst }
      return weight == other.weight ? number < other.number : weight > other.weight
    }
  }

  /// The stories that may pass, in order.
  private static func keys(
    matching query: StoryQuery, now: Int64?, in db: Database
  ) throws -> [OrderKey] {
    let filter = query.filter
    var conditions = ["size >= ?", "sources >= ?"]
    var arguments: StatementArguments = [filter.minimumArticles, filter.minimumSources]
    func require(_ condition: String, _ argument: some DatabaseValueConvertible) {
      conditions.append(condition)
      arguments += [argument]
    }
    if let since = filter.since { require("lastTime >= ?", since.earliest) }
    if let until = filter.until { require("firstTime - 86400 <= ?", until.latest) }
    if let language = query.language { require("language = ?", language) }
    for word in filter.search.folded { require("instr(words, ?)", word) }
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT number, severalOutlets, weight, firstTime, lastTime, size FROM story WHERE "
        + conditions.joined(separator: " AND "), arguments: arguments)
    var keys: [OrderKey] = []
    while let row = try rows.next() { keys.append(key(of: row, query.order, now: now)) }
    return keys.sorted { $0.precedes($1) }
  }

  private static func key(of row: Row, _ order: StoryQuery.Order, now: Int64?) -> OrderKey {
    let lastTime: Int64? = row["lastTime"]
    switch order {
    case .rank:
      let weight = StoryRank.weight(
        lasting: row["weight"], firstTime: row["firstTime"], lastTime: lastTime, now: now)
      return OrderKey(number: row["number"], isFirst: row["severalOutlets"], weight: weight)
    case .latest:
      return OrderKey(
        number: row["number"], isFirst: lastTime != nil, weight: Double(lastTime ?? 0))
    case .size:
      return OrderKey(number: row["number"], isFirst: true, weight: row["size"])
    }
  }

  /// Stories with their articles, in rank order.
  static func stories(_ numbers: [Int64], now: Int64?, in db: Database) throws -> [Story] {
    var stories: [Story] = []
    var ids: [StoryID: StoryID] = [:]
    for chunk in numbers.chunked(by: 500) {
      let list = chunk.map { "\($0)" }.joined(separator: ",")
      let articles = try StoredArticle.fetch(db, where: "story IN (\(list))")
        .reduce(into: [ArticleID: Article]()) { $0[$1.article.id] = $1.article }
      for row in try Row.fetchAll(db, sql: "SELECT id, card FROM story WHERE number IN (\(list))") {
        var story = try StoryCard.story(coded: row["card"])
        for index in story.reports.indices {
          if let article = articles[story.reports[index].article.id] {
            story.reports[index].article = article
          }
        }
        ids[story.id] = StoryID(row["id"])
        stories.append(story)
      }
    }
    // Ordered by the ids that the engine gave, as one run orders them.
    return StoryRank.ranked(stories, now: now).map { story in
      var story = story
      story.id = ids[story.id] ?? story.id
      return story
    }
  }

  /// The same in an order, in which those with these numbers are.
  private static func stories(
    _ numbers: [Int64], _ order: StoryQuery.Order, now: Int64?, in db: Database
  ) throws -> [Story] {
    let ranked = try stories(numbers, now: now, in: db)
    if order == .rank { return ranked }
    let byID = Dictionary(uniqueKeysWithValues: ranked.map { ($0.id.rawValue, $0) })
    return try numbers.compactMap { number in try id(ofStory: number, in: db).flatMap { byID[$0] } }
  }
}

extension StoryFilter {
  /// Whether the store's columns tell all that it asks for.
  var isSettledByColumns: Bool { since == nil && until == nil && search.isEmpty }
}
