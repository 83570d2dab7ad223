public import Foundation
import GRDB

extension StoryStore {
  /// What somebody keeps in the store under a name; nil where there is nothing.
  ///
  /// The names are the caller's own: the store's are apart.
  public func kept(_ name: String) throws(StoreError) -> Data? {
    try read { db in
      try Data.fetchOne(
        db, sql: "SELECT value FROM state WHERE name = ?", arguments: ["kept \(name)"])
    }
  }

  /// Keeps bytes in the store under a name.
  public func keep(_ value: Data, as name: String) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)",
        arguments: ["kept \(name)", value])
    }
  }

  /// The addresses of all articles that have one.
  public func addresses() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT url FROM article WHERE url IS NOT NULL")
    }
  }
}
