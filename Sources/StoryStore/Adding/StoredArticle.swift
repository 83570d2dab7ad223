import Articles
import Foundation
import GRDB

/// An article and its number in the store.
struct StoredArticle {
  var number: Int64
  var article: Article

  static let columns =
    "number, id, title, body, source, author, url, published, language, tags"

  init(_ row: Row) {
    number = row["number"]
    let tags: String = row["tags"]
    article = Article(
      id: ArticleID(row["id"]), title: row["title"], body: row["body"], source: row["source"],
      author: row["author"], url: row["url"],
      published: (row["published"] as String?).flatMap { PublicationTime(parsing: $0) },
      language: row["language"],
      tags: (try? JSONDecoder().decode([String].self, from: Data(tags.utf8))) ?? [])
  }

  /// The articles for which a condition holds, by number, or the first of them.
  static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments = [],
    limit: Int? = nil
  ) throws -> [StoredArticle] {
    try Row.fetchAll(
      db,
      sql: "SELECT \(columns) FROM article WHERE \(condition) ORDER BY number"
        + (limit.map { " LIMIT \($0)" } ?? ""), arguments: arguments
    ).map { StoredArticle($0) }
  }

  /// The articles with these numbers.
  static func fetch(_ db: Database, numbers: [Int64]) throws -> [StoredArticle] {
    try numbers.chunked(by: 500).flatMap { chunk in
      try fetch(
        db, where: "number IN (\(chunk.map { "\($0)" }.joined(separator: ",")))")
    }
  }
}

extension Array {
  /// The elements in runs of `size`, the last of which may be shorter.
  func chunked(by size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}

extension Article {
  /// The tags as the store keeps them.
  var codedTags: String {
    (try? JSONEncoder().encode(tags)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}
