import Articles
import GRDB
public import Stories

extension StoryStore {
  /// What happened after the event with a number, the oldest first; 0 for all.
  public func events(after number: Int64 = 0, limit: Int = 1_000) throws(StoreError) -> [StoryEvent]
  {
    try read { db in
      try Self.events(db, where: "number > ?", [number], limit: limit)
    }
  }

  /// What happened to a story, which may have ended, the oldest first.
  ///
  /// - Throws: `StoreError.unknownStory`.
  public func history(of story: StoryID) throws(StoreError) -> [StoryEvent] {
    try read { db in
      let id = try Self.lasting(story, in: db) ?? story
      let events = try Self.events(
        db, where: "story = ? OR other = ?", [id.rawValue, id.rawValue], limit: .max)
      guard !events.isEmpty else { throw StoreError.unknownStory(id: story.rawValue) }
      return events
    }
  }

  private static func events(
    _ db: Database, where condition: String, _ arguments: StatementArguments, limit: Int
  ) throws -> [StoryEvent] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM event WHERE \(condition) ORDER BY number LIMIT \(limit)",
      arguments: arguments
    ).compactMap { row in
      StoryEvent.Kind(rawValue: row["kind"]).map { kind in
        StoryEvent(
          number: row["number"], time: row["time"], kind: kind, story: StoryID(row["story"]),
          other: (row["other"] as String?).map { StoryID($0) }, headline: row["headline"],
          articles: row["articles"])
      }
    }
  }

  /// The number of the latest event; 0 before the first.
  static func lastEvent(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(number) FROM event") ?? 0
  }

  /// Notes that something happened to the story with a number.
  func record(
    _ kind: StoryEvent.Kind, story number: Int64, other: String? = nil, articles: Int = 0,
    in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO event (time, kind, story, other, headline, articles)
        SELECT ?, ?, id, ?, nullif(headline, ''), ? FROM story WHERE number = ?
        """
    ).execute(arguments: [clock(), kind.rawValue, other, articles, number])
  }
}
