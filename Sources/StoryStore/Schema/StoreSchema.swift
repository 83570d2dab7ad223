import GRDB

/// The tables of a store, and how an older one is brought up to them.
enum StoreSchema {
  /// "NFST" in a file's header tells a store from other databases of SQLite.
  static let applicationID = 0x4e46_5354

  /// What each version added to the one before; the number of steps is the version.
  static let steps: [@Sendable (Database) throws -> Void] = [createTables, addSearch]

  /// The version that this program writes.
  static var version: Int { steps.count }

  private static func createTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE state (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE story (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          created INTEGER NOT NULL,
          updated INTEGER NOT NULL,
          pinned INTEGER NOT NULL DEFAULT 0,
          provisional INTEGER NOT NULL,
          headline TEXT NOT NULL,
          size INTEGER NOT NULL,
          severalOutlets INTEGER NOT NULL,
          weight REAL NOT NULL,
          firstTime INTEGER,
          lastTime INTEGER,
          card BLOB NOT NULL
        );
        CREATE TABLE article (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          title TEXT NOT NULL,
          body TEXT NOT NULL,
          source TEXT,
          author TEXT,
          url TEXT,
          published TEXT,
          language TEXT,
          tags TEXT NOT NULL,
          added INTEGER NOT NULL,
          time INTEGER,
          signature BLOB NOT NULL,
          story INTEGER REFERENCES story(number),
          provisional INTEGER NOT NULL DEFAULT 1
        );
        CREATE INDEX articleOfStory ON article(story);
        CREATE INDEX articleByTime ON article(time);
        CREATE INDEX articleUnplaced ON article(number) WHERE story IS NULL;
        CREATE TABLE posting (
          term INTEGER NOT NULL,
          day INTEGER NOT NULL,
          article INTEGER NOT NULL,
          PRIMARY KEY (term, day, article)
        ) WITHOUT ROWID;
        CREATE TABLE alias (id TEXT PRIMARY KEY, story TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX aliasOfStory ON alias(story);
        CREATE TABLE event (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          time INTEGER NOT NULL,
          kind TEXT NOT NULL,
          story TEXT NOT NULL,
          other TEXT,
          headline TEXT,
          articles INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX eventOfStory ON event(story);
        """)
  }

  /// What stories are chosen by, without reading their cards, and when articles end.
  private static func addSearch(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE article ADD COLUMN expires INTEGER;
        CREATE INDEX articleByExpiry ON article(expires) WHERE expires IS NOT NULL;
        ALTER TABLE story ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE story ADD COLUMN language TEXT NOT NULL DEFAULT '';
        ALTER TABLE story ADD COLUMN words TEXT NOT NULL DEFAULT '';
        """)
    for number in try Int64.fetchAll(db, sql: "SELECT number FROM story") {
      guard let card = try StoryCard.fetch(db, story: number) else { continue }
      try card.writeSearch(to: number, in: db)
    }
  }
}
