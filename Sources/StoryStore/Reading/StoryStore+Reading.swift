public import Articles
import Foundation
import GRDB
import Newsfold
public import Stories

/// How much a store holds.
public struct StoreStatus: Hashable, Sendable {
  /// Articles.
  public var articles: Int
  /// Stories.
  public var stories: Int
  /// Articles whose place is provisional.
  public var provisional: Int
  /// When the last refresh was, in seconds since 1970; nil before the first.
  public var refreshed: Int64?
  /// The number of the latest event; 0 before the first.
  public var lastEvent: Int64
}

extension StoryStore {
  /// How much the store holds.
  public func status() throws(StoreError) -> StoreStatus {
    try read { db in
      StoreStatus(
        articles: try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0,
        stories: try Int.fetchOne(db, sql: "SELECT count(*) FROM story") ?? 0,
        provisional: try Int.fetchOne(
          db, sql: "SELECT count(*) FROM article WHERE provisional") ?? 0,
        refreshed: try Self.timeOfRefresh(in: db),
        lastEvent: try Self.lastEvent(in: db))
    }
  }

  /// The stories in rank order, or the first of them, each with its articles.
  ///
  /// Complexity: linear in the stories for their order, and in the articles of those that are given.
  public func stories(limit: Int? = nil) throws(StoreError) -> [Story] {
    var query = StoryQuery()
    query.filter.limit = limit
    return try stories(matching: query)
  }

  /// What tells whether stories have changed: the latest event and the last refresh.
  package func version() throws(StoreError) -> (lastEvent: Int64, refreshed: Int64?) {
    try read { db in (try Self.lastEvent(in: db), try Self.timeOfRefresh(in: db)) }
  }

  /// The languages of the stories, the most frequent first.
  public func languages() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: "SELECT language FROM story GROUP BY language ORDER BY count(*) DESC, language")
    }
  }

  /// The latest time of publication; nil where no article has any.
  public func latestPublication() throws(StoreError) -> Int64? {
    try read { db in try Int64.fetchOne(db, sql: "SELECT max(time) FROM article") }
  }

  /// When the last refresh was.
  static func timeOfRefresh(in db: Database) throws -> Int64? {
    try String.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'refreshed'")
      .flatMap { Int64($0) }
  }

  /// The story with an id, or that which it became a part of.
  ///
  /// - Throws: `StoreError.unknownStory`.
  public func story(_ id: StoryID) throws(StoreError) -> Story {
    try read { db in
      let number = try Self.number(of: id, in: db)
      let now = try Int64.fetchOne(db, sql: "SELECT max(time) FROM article")
      guard let story = try Self.stories([number], now: now, in: db).first else {
        throw StoreError.unknownStory(id: id.rawValue)
      }
      return story
    }
  }

  /// The article with an id, and its story.
  ///
  /// - Throws: `StoreError.unknownArticle`.
  public func article(_ id: ArticleID) throws(StoreError) -> (article: Article, story: StoryID?) {
    try read { db in
      guard let found = try StoredArticle.fetch(db, where: "id = ?", [id.rawValue]).first else {
        throw StoreError.unknownArticle(id: id.rawValue)
      }
      let story = try String.fetchOne(
        db,
        sql: "SELECT story.id FROM story JOIN article ON story.number = article.story "
          + "WHERE article.number = ?", arguments: [found.number])
      return (found.article, story.map { StoryID($0) })
    }
  }

  /// All articles with their stories, in the order in which they were added.
  public func articlesWithStories() throws(StoreError) -> [(article: Article, story: StoryID?)] {
    try read { db in
      let ids = try Row.fetchAll(
        db, sql: "SELECT article.number, story.id FROM article JOIN story ON story.number = story"
      ).reduce(into: [Int64: StoryID]()) { $0[$1[0]] = StoryID($1[1]) }
      return try StoredArticle.fetch(db, where: "1").map { ($0.article, ids[$0.number]) }
    }
  }

  /// The articles near one, and other reports of their stories.
  ///
  /// They are those among which to look for what is similar to it. It need not be in the store; where it
  /// is, it is among them.
  ///
  /// Complexity: linear in what is found, which is bounded but for the articles' lengths.
  public func articles(near article: Article) throws(StoreError) -> [Article] {
    try read { db in
      let terms = try self.signatures(of: [article], in: db).first ?? []
      let nearby = try Nearby(db, windowDays: self.engine.windowDays)
      var near = Set(
        try nearby.articles(near: Signature(terms: terms, published: article.published)))
      let own = try Int64.fetchOne(
        db, sql: "SELECT number FROM article WHERE id = ?", arguments: [article.id.rawValue])
      if let own { near.insert(own) }
      let all = try self.withStories(of: near, in: db)
      return try StoredArticle.fetch(db, numbers: all.keys.sorted()).map(\.article)
    }
  }

  /// The articles of a story, those near them, and other reports of their stories.
  ///
  /// - Throws: `StoreError.unknownStory`.
  public func articles(near story: StoryID) throws(StoreError) -> [Article] {
    let reports = try self.story(story).reports.map(\.article)
    var near: [ArticleID: Article] = [:]
    for report in reports.prefix(Self.mostAskedAbout) {
      for article in try articles(near: report) { near[article.id] = article }
    }
    for report in reports { near[report.id] = report }
    return ContentOrder.sorted(Array(near.values))
  }

  /// Reports of a story whose neighbours are looked at, the nearest to its representative.
  private static let mostAskedAbout = 40

  /// The number of the story that an id stands for.
  static func number(of id: StoryID, in db: Database) throws -> Int64 {
    let number = try lasting(id, in: db).flatMap { lasting in
      try Int64.fetchOne(
        db, sql: "SELECT number FROM story WHERE id = ?", arguments: [lasting.rawValue])
    }
    guard let number else { throw StoreError.unknownStory(id: id.rawValue) }
    return number
  }

  /// The id of the story that an id stands for; nil where there is none any more.
  static func lasting(_ id: StoryID, in db: Database) throws -> StoryID? {
    try String.fetchOne(
      db,
      sql: """
        SELECT id FROM story WHERE id = ?1 OR id = (SELECT story FROM alias WHERE id = ?1)
        """, arguments: [id.rawValue]
    ).map { StoryID($0) }
  }
}
