public import Articles
import Foundation
import GRDB
import Newsfold
import Synchronization

extension StoryStore {
  /// Adds articles, and gives each a provisional place among the stories.
  ///
  /// An article whose id the store has replaces what is there; the very same one changes nothing. The
  /// articles are on the disk before they are placed, and are placed when the call returns, as are those
  /// that a process left without a place because it ended in between. Without dates an article may meet any
  /// other; the rule of the engine's window holds for the others.
  ///
  /// Complexity: linear in the articles added and in those near them.
  ///
  /// - Throws: `StoreError.full`, `.busy`, `.damaged`, `.inaccessible`, `.engine`.
  @discardableResult
  public func add(_ articles: [Article]) throws(StoreError) -> Addition {
    var addition = Addition()
    for chunk in articles.chunked(by: Self.articlesOfBatch) {
      addition.count(try insert(Array(chunk)))
      addition.add(try place())
    }
    return addition
  }

  /// Articles that are written, and then placed, at a time.
  private static let articlesOfBatch = 1_000

  /// Writes articles, and leaves it to `place` to give them a place among the stories.
  ///
  /// They are on the disk when the call returns, all of them or none. An article with a lifetime is removed
  /// by `expire` so many seconds after its publication, or after now where it has no date.
  ///
  /// - Returns: What became of each.
  /// - Throws: `StoreError.full`, `.busy`, `.damaged`, `.inaccessible`, `.engine`.
  public func insert(
    _ articles: [Article], lifetimes: [ArticleID: Int64] = [:]
  ) throws(StoreError) -> [Arrival] {
    let signatures = try read { db in try self.signatures(of: articles, in: db) }
    let now = clock()
    return try write { db in
      var left: [Int64: Int] = [:]
      let arrivals = try zip(articles, signatures).map { article, signature in
        let start = article.published?.latest ?? now
        let expires = lifetimes[article.id].map { start.addingReportingOverflow($0).partialValue }
        return try Self.insert(article, signature, now, expires, in: db, &left)
      }
      try self.shrink(left, in: db)
      return arrivals
    }
  }

  private static func insert(
    _ article: Article, _ signature: [UInt64], _ now: Int64, _ expires: Int64?, in db: Database,
    _ left: inout [Int64: Int]
  ) throws -> Arrival {
    let known = try StoredArticle.fetch(db, where: "id = ?", [article.id.rawValue]).first
    if let known {
      if known.article == article {
        try db.execute(
          sql: "UPDATE article SET expires = ?1 WHERE number = ?2 AND expires IS NOT ?1",
          arguments: [expires, known.number])
        return .unchanged
      }
      if let story = try remove(number: known.number, from: db) { left[story, default: 0] += 1 }
    }
    let found = Signature(terms: signature, published: article.published)
    try db.cachedStatement(
      sql: """
        INSERT INTO article (id, title, body, source, author, url, published, language, tags, added,
          time, signature, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article.id.rawValue, article.title, article.body, article.source, article.author, article.url,
      article.published?.iso8601, article.language, article.codedTags, now,
      article.published?.latest, found.coded, expires,
    ])
    let number = db.lastInsertedRowID
    try found.insert(number, in: db)
    return known == nil ? .added : .updated
  }

  /// Articles of the store that short ones are read with, whose language is then that of most.
  private static let company = 16

  /// The hashes of the most telling terms of articles that need not be in the store.
  func signatures(of articles: [Article], in db: Database) throws -> [[UInt64]] {
    let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM article") ?? 0
    let others = try StoredArticle.fetch(
      db, where: "number > ?", [last - Int64(Self.company)]
    ).map(\.article)
    let signatures = try rarities(in: db).signatures(of: articles + others, threads: threads)
    return Array(signatures.prefix(articles.count))
  }

  /// What the last refresh found to be rare; nothing before the first.
  private func rarities(in db: Database) throws -> TermRarities {
    let refreshed = try Self.timeOfRefresh(in: db)
    return try knownRarities.withLock { known in
      if let known, known.refreshed == refreshed { return known.rarities }
      let bytes = try Data.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'rarities'")
      let rarities = bytes.flatMap { TermRarities(encoded: Array($0)) } ?? TermRarities()
      known = (refreshed, rarities)
      return rarities
    }
  }
}
