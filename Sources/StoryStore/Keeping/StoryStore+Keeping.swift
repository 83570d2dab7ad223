public import Articles
import Foundation
import GRDB
public import Stories

extension StoryStore {
  /// Removes articles; stories that lose some are composed anew, and those that lose all end.
  ///
  /// - Returns: How many of the ids the store had.
  @discardableResult
  public func remove(_ ids: [ArticleID]) throws(StoreError) -> Int {
    try write { db in
      let numbers = try ids.compactMap { id in
        try Int64.fetchOne(
          db, sql: "SELECT number FROM article WHERE id = ?", arguments: [id.rawValue])
      }
      try self.remove(numbers: numbers, from: db)
      return numbers.count
    }
  }

  /// Removes the articles that were published, or added where they have no date, so many seconds ago or
  /// earlier; those of pinned stories stay.
  ///
  /// - Returns: How many were removed.
  @discardableResult
  public func expire(olderThan seconds: Int64) throws(StoreError) -> Int {
    try write { db in
      let numbers = try Int64.fetchAll(
        db,
        sql: """
          SELECT number FROM article WHERE coalesce(time, added) <= ?
            AND NOT EXISTS (SELECT 1 FROM story WHERE story.number = article.story AND pinned)
          """, arguments: [self.clock() - seconds])
      try self.remove(numbers: numbers, from: db)
      return numbers.count
    }
  }

  /// Removes the articles whose lifetime is over at the time of the latest publication, or now where that
  /// is said to be still to come; those of pinned stories stay.
  ///
  /// - Returns: How many were removed.
  @discardableResult
  public func expire() throws(StoreError) -> Int {
    guard try read({ db in try Self.hasLifetimes(db) }) else { return 0 }
    return try write { db in
      let latest = try Int64.fetchOne(db, sql: "SELECT max(time) FROM article") ?? .max
      let numbers = try Int64.fetchAll(
        db,
        sql: """
          SELECT number FROM article WHERE expires <= ?
            AND NOT EXISTS (SELECT 1 FROM story WHERE story.number = article.story AND pinned)
          """, arguments: [min(latest, self.clock())])
      try self.remove(numbers: numbers, from: db)
      return numbers.count
    }
  }

  private static func hasLifetimes(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE expires IS NOT NULL)") ?? false
  }

  /// Keeps the articles of a story from expiring, or lets them expire again.
  ///
  /// - Throws: `StoreError.unknownStory`.
  public func pin(_ id: StoryID, _ isPinned: Bool = true) throws(StoreError) {
    try write { db in
      let number = try Self.number(of: id, in: db)
      try db.execute(
        sql: "UPDATE story SET pinned = ? WHERE number = ?", arguments: [isPinned, number])
    }
  }

  /// Gives back the room that removed articles have left.
  public func compact() throws(StoreError) {
    try writeWithoutTransaction { db in
      try db.execute(sql: "VACUUM")
      _ = try db.checkpoint(.truncate)
    }
  }

  /// Copies the store, as it is at one moment, to a file that does not exist yet.
  ///
  /// Others can read and write meanwhile.
  ///
  /// - Throws: `StoreError.exists`, `.full`, `.inaccessible`.
  public func backup(to target: String) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: target) else { throw .exists(path: target) }
    do {
      try Self.translating(target) {
        try readWithoutTransaction { db in
          try db.execute(sql: "VACUUM INTO ?", arguments: [target])
        }
      }
    } catch {
      try? FileManager.default.removeItem(atPath: target)
      throw error
    }
  }

  private func remove(numbers: [Int64], from db: Database) throws {
    var left: [Int64: Int] = [:]
    for number in numbers {
      if let story = try Self.remove(number: number, from: db) { left[story, default: 0] += 1 }
    }
    try shrink(left, in: db)
  }

  /// Composes stories anew that so many articles have left.
  func shrink(_ left: [Int64: Int], in db: Database) throws {
    for story in left.keys.sorted() {
      try record(.shrank, story: story, articles: left[story] ?? 0, in: db)
    }
    try compose(left.keys.sorted(), in: db)
  }

  /// Removes an article and what finds it, and leaves its story's card as it was.
  ///
  /// - Returns: The number of the story that it was in.
  static func remove(number: Int64, from db: Database) throws -> Int64? {
    let story = try Int64.fetchOne(
      db, sql: "SELECT story FROM article WHERE number = ?", arguments: [number])
    try Signature.fetch(db, article: number)?.remove(number, from: db)
    try db.execute(sql: "DELETE FROM article WHERE number = ?", arguments: [number])
    return story
  }
}
