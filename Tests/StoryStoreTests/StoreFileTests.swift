import Articles
import Foundation
import GRDB
import Newsfold
import Stories
import Testing

@testable import StoryStore

@Suite struct StoreFileTests {
  private let articles = inventedReports(events: 4, reports: 3)

  @Test func aMissingStoreIsSaidToBeMissing() throws {
    let path = "/nonexistent/news.store"
    #expect(throws: StoreError.noSuchStore(path: path)) { try open(path) }
    #expect("\(StoreError.noSuchStore(path: path))".contains("newsfold add"))
  }

  @Test(arguments: ["not a database at all, but a text", ""])
  func anotherFileIsLeftAlone(content: String) throws {
    try withStore { _, path in
      let other = path + ".txt"
      let text = Data((content + String(repeating: " and more", count: 50)).utf8)
      try text.write(to: URL(filePath: other))
      #expect(throws: StoreError.notAStore(path: other)) { try open(other) }
      #expect(try Data(contentsOf: URL(filePath: other)) == text)
    }
  }

  @Test func anotherDatabaseIsLeftAlone() throws {
    try withStore { _, path in
      let other = path + ".sqlite"
      try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE mine (a)") }
      let before = try Data(contentsOf: URL(filePath: other))
      #expect(throws: StoreError.notAStore(path: other)) { try open(other, creates: true) }
      #expect(try Data(contentsOf: URL(filePath: other)) == before)
    }
  }

  @Test func aNewerStoreIsRefused() throws {
    try withStore { store, path in
      try store.write { try $0.execute(sql: "PRAGMA user_version = 99") }
      #expect(
        throws: StoreError.newer(path: path, schema: 99, known: StoreSchema.version)
      ) { try open(path) }
    }
  }

  @Test func anOlderStoreIsBackedUpAndBroughtUp() throws {
    try withStore { store, path in
      try store.add(articles)
      try store.write { db in
        for column in ["sources", "language", "words"] {
          try db.execute(sql: "ALTER TABLE story DROP COLUMN \(column)")
        }
        try db.execute(sql: "DROP INDEX articleByExpiry")
        try db.execute(sql: "ALTER TABLE article DROP COLUMN expires")
        try db.execute(sql: "PRAGMA user_version = 1")
      }
      let migrated = try open(path)
      var query = StoryQuery()
      query.filter.minimumArticles = 3
      query.filter.search = SearchWords("bridge")
      let (found, before) = (try migrated.stories(matching: query), try store.stories())
      #expect(!found.isEmpty && found == query.filter.shown(of: before))
      #expect(try migrated.verify().isEmpty)
      let backup = path + ".schema1"
      #expect(FileManager.default.fileExists(atPath: backup))
      #expect(try open(backup).stories() == before)
    }
  }

  @Test func aDamagedPageIsReported() throws {
    try withStore { store, path in
      try store.add(articles)
      try store.compact()
      let copy = path + ".copy"
      try store.backup(to: copy)
      var bytes = try Data(contentsOf: URL(filePath: copy))
      for start in stride(from: 8_192, to: bytes.count, by: 4_096) {
        bytes.replaceSubrange(start..<min(start + 200, bytes.count), with: Data(count: 200))
      }
      try bytes.write(to: URL(filePath: copy))
      var said = ""
      do {
        said = try open(copy).verify().joined()
      } catch {
        said = "\(error)"
        #expect(said.contains("damaged"))
      }
      #expect(!said.isEmpty)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func aBackupIsAStoreAndReplacesNothing() throws {
    try withStore { store, path in
      try store.add(articles)
      try store.backup(to: path + ".copy")
      #expect(try open(path + ".copy").stories() == store.stories())
      #expect(try open(path + ".copy").verify().isEmpty)
      #expect(throws: StoreError.exists(path: path + ".copy")) {
        try store.backup(to: path + ".copy")
      }
    }
  }

  @Test func articlesLeftWithoutAPlaceGetOne() throws {
    try withStore { store, path in
      try store.add(articles)
      try store.write { db in
        try db.execute(sql: "UPDATE article SET story = NULL")
        try db.execute(sql: "DELETE FROM story")
      }
      let more = inventedReports(events: 5, reports: 1)[4]
      try open(path).add([more])
      #expect(try store.articlesWithStories().allSatisfy { $0.story != nil })
      #expect(try store.articlesWithStories().count == articles.count + 1)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func whatFailsHalfwayLeavesNothing() throws {
    try withStore { store, _ in
      try store.add(articles)
      let before = try store.stories()
      #expect(throws: StoreError.full(path: store.path)) {
        try store.write { db in
          try db.execute(sql: "DELETE FROM posting")
          try db.execute(sql: "DELETE FROM article")
          throw DatabaseError(resultCode: .SQLITE_FULL)
        }
      }
      #expect(try store.stories() == before)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func raritiesComeBackAsTheyWere() {
    let rarities = TermRarities(of: articles, threads: 1)
    #expect(TermRarities(encoded: rarities.encoded) == rarities)
    #expect(TermRarities(encoded: [1, 2, 3]) == nil)
    #expect(
      rarities.signatures(of: articles, threads: 2) == rarities.signatures(of: articles, threads: 1)
    )
    #expect(
      rarities.signatures(of: articles, threads: 1).allSatisfy {
        $0 == $0.sorted() && $0.count <= TermRarities.signatureLength
      })
  }
}
