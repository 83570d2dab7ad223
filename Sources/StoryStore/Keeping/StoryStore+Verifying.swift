import Articles
import Foundation
import GRDB
import Stories

extension StoryStore {
  /// What is wrong with the store, in words; empty where all is well.
  ///
  /// Looked at are the file itself (SQLite's integrity check), that every placed article is in a story's
  /// card and every card's reports are its articles, that postings are those of the articles' signatures,
  /// and that aliases lead to stories.
  ///
  /// Complexity: linear in the store.
  public func verify() throws(StoreError) -> [String] {
    try read { db in
      var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      faults += try String.fetchAll(db, sql: "PRAGMA foreign_key_check").map {
        "a row of \($0) refers to what is not there"
      }
      faults += try Self.faultsOfCards(db)
      faults += try Self.faultsOfPostings(db)
      faults += try String.fetchAll(
        db, sql: "SELECT id FROM alias WHERE story NOT IN (SELECT id FROM story)"
      ).map { "the alias \($0) leads to no story" }
      return faults
    }
  }

  private static func faultsOfCards(_ db: Database) throws -> [String] {
    var faults: [String] = []
    let cursor = try Row.fetchCursor(db, sql: "SELECT number, id, size, card FROM story")
    while let row = try cursor.next() {
      let id: String = row["id"]
      let number: Int64 = row["number"]
      let members = Set(
        try String.fetchAll(
          db, sql: "SELECT id FROM article WHERE story = ?", arguments: [number]))
      guard let story = try? StoryCard.story(coded: row["card"]) else {
        faults.append("the card of story \(id) cannot be read")
        continue
      }
      if Set(story.reports.map(\.article.id.rawValue)) != members || row["size"] != members.count {
        faults.append("the card of story \(id) does not have the story's articles")
      }
    }
    return faults
  }

  private static func faultsOfPostings(_ db: Database) throws -> [String] {
    let strays = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM posting WHERE article NOT IN (SELECT number FROM article)")
    var expected = 0
    let cursor = try Data.fetchCursor(db, sql: "SELECT signature FROM article")
    while let signature = try cursor.next() { expected += signature.count / 8 }
    let found = try Int.fetchOne(db, sql: "SELECT count(*) FROM posting") ?? 0
    return ((strays ?? 0) > 0 ? ["\(strays ?? 0) postings lead to no article"] : [])
      + (found == expected ? [] : ["\(found) postings where articles have \(expected)"])
  }
}
