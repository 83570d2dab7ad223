import Articles
import Foundation
import GRDB
import Newsfold
import Stories

/// What a refresh has changed.
public struct Refreshment: Hashable, Sendable {
  /// Articles in the store.
  public var articles = 0
  /// Stories after it.
  public var stories = 0
  /// Articles that had been placed provisionally.
  public var provisional = 0
  /// Of these, those that are in another story now than they were.
  public var moved = 0
  /// Stories that became part of others.
  public var merged = 0
  /// Stories that were a part of others.
  public var split = 0

  /// Nothing.
  public init() {}
}

extension StoryStore {
  /// Groups all articles anew, so that the stories are those of one run over them; what has a place
  /// keeps its story's id as far as `StorySuccession` says.
  ///
  /// Others can read meanwhile, and wait to write.
  ///
  /// Complexity: that of `StoryEngine.stories(in:)`. Memory: that and the articles.
  ///
  /// - Throws: `StoreError.full`, `.busy`, `.damaged`, `.inaccessible`, `.engine`.
  @discardableResult
  public func refresh() throws(StoreError) -> Refreshment {
    try write { db in
      let stored = try Row.fetchAll(
        db, sql: "SELECT \(StoredArticle.columns), story, provisional FROM article ORDER BY number")
      var places: [ArticleID: Place] = [:]
      for row in stored {
        places[ArticleID(row["id"])] = Place(
          number: row["number"], story: row["story"], isProvisional: row["provisional"])
      }
      let articles = stored.map { StoredArticle($0).article }
      let rarities = TermRarities(of: articles, threads: self.threads)
      let stories = try self.engine.stories(in: articles, keepsBodies: false)
      let result = try self.apply(stories, places, in: db)
      try db.execute(
        sql: "INSERT OR REPLACE INTO state (name, value) VALUES ('rarities', ?), ('refreshed', ?)",
        arguments: [Data(rarities.encoded), "\(self.clock())"])
      return result
    }
  }

  /// Where an article was before a refresh.
  private struct Place {
    var number: Int64
    var story: Int64?
    var isProvisional: Bool
  }

  private func apply(
    _ stories: [Story], _ places: [ArticleID: Place], in db: Database
  ) throws -> Refreshment {
    let succession = StorySuccession(
      groups: stories.map { story in story.reports.map { places[$0.article.id]?.story } })
    let merged = Dictionary(grouping: succession.merged, by: \.into)
      .mapValues { Set($0.map(\.story)) }
    var result = Refreshment()
    result.articles = places.count
    result.stories = stories.count
    result.provisional = places.values.count { $0.isProvisional }
    result.merged = succession.merged.count
    for (place, story) in stories.enumerated() {
      let members = story.reports.compactMap { places[$0.article.id] }
      let number =
        try succession.successors[place]
        ?? makeStory(derivedFrom: story.reports.map(\.article), in: db)
      if succession.successors[place] == nil {
        let origin = try succession.origins[place].map { try Self.id(ofStory: $0, in: db) }
        try record(
          origin == nil ? .created : .split, story: number, other: origin ?? nil,
          articles: members.count, in: db)
        result.split += origin == nil ? 0 : 1
      }
      let absorbed = merged[number] ?? []
      let moved = members.filter { $0.story != number }
      let joined = moved.filter { member in member.story.map { !absorbed.contains($0) } ?? true }
      if succession.successors[place] != nil, !joined.isEmpty {
        try record(.grew, story: number, articles: joined.count, in: db)
      }
      result.moved += joined.count { $0.isProvisional && $0.story != nil }
      for member in moved {
        try db.cachedStatement(sql: "UPDATE article SET story = ? WHERE number = ?")
          .execute(arguments: [number, member.number])
      }
      try keep(story, as: number, provisional: false, in: db)
    }
    try db.execute(sql: "UPDATE article SET provisional = 0 WHERE provisional")
    for (story, into) in succession.merged { try merge(story, into: into, in: db) }
    return result
  }

  /// Lets the ids of a story stand for the one that it became part of.
  private func merge(_ story: Int64, into other: Int64, in db: Database) throws {
    guard let id = try Self.id(ofStory: story, in: db),
      let target = try Self.id(ofStory: other, in: db)
    else { return }
    try record(.merged, story: story, other: target, in: db)
    try db.execute(sql: "UPDATE alias SET story = ? WHERE story = ?", arguments: [target, id])
    try db.execute(sql: "INSERT INTO alias (id, story) VALUES (?, ?)", arguments: [id, target])
    try db.execute(
      sql:
        "UPDATE story SET pinned = 1 WHERE number = ? AND (SELECT pinned FROM story WHERE number = ?)",
      arguments: [other, story])
    try db.execute(sql: "DELETE FROM story WHERE number = ?", arguments: [story])
  }

  /// The id of the story with a number.
  static func id(ofStory number: Int64, in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT id FROM story WHERE number = ?", arguments: [number])
  }
}
