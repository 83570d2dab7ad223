import Articles
import GRDB
import Newsfold
import Stories

extension StoryStore {
  /// A new row for a story, under the id that its earliest report gives it, or
  /// one that is free.
  func makeStory(_ story: Story, in db: Database) throws -> Int64 {
    var candidates = ([story.id] + story.reports.map { StoryID(derivedFrom: $0.article.id) })
      .map(\.rawValue)[...]
    var id = candidates.popFirst() ?? ""
    while try isTaken(id, in: db) {
      id = candidates.popFirst() ?? StoryID(derivedFrom: id).rawValue
    }
    let now = clock()
    try db.cachedStatement(
      sql: """
        INSERT INTO story (id, created, updated, provisional, headline, size, severalOutlets, weight,
          card) VALUES (?, ?, ?, 1, '', 0, 0, 0, x'')
        """
    ).execute(arguments: [id, now, now])
    return db.lastInsertedRowID
  }

  private func isTaken(_ id: String, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM story WHERE id = ?1) OR EXISTS "
        + "(SELECT 1 FROM alias WHERE id = ?1)", arguments: [id]) ?? false
  }

  /// Makes the cards of stories anew from the reports they have; a story without any is gone.
  func compose(_ stories: [Int64], in db: Database) throws {
    for chunk in stories.chunked(by: 200) {
      let list = chunk.map { "\($0)" }.joined(separator: ",")
      let storyOf = try Row.fetchAll(
        db, sql: "SELECT id, story FROM article WHERE story IN (\(list))"
      ).reduce(into: [ArticleID: Int64]()) { $0[ArticleID($1["id"])] = $1["story"] }
      let articles = try StoredArticle.fetch(db, where: "story IN (\(list))").map(\.article)
      let known = storyOf.mapValues { "\($0)" }
      for story in try engine.stories(in: articles, known: known, keepsBodies: false) {
        guard let number = story.reports.first.flatMap({ storyOf[$0.article.id] }) else { continue }
        try keep(StoryCard(story), as: number, provisional: true, in: db)
      }
      for number in chunk where !storyOf.values.contains(number) { try end(number, in: db) }
    }
  }

  /// Writes what a story is now, and notes when its headline has changed.
  func keep(
    _ card: StoryCard, as number: Int64, provisional: Bool, in db: Database
  ) throws {
    let before = try String.fetchOne(
      db, sql: "SELECT headline FROM story WHERE number = ?", arguments: [number])
    try card.write(to: number, updated: clock(), provisional: provisional, in: db)
    if let before, !before.isEmpty, before != card.story.headline {
      try record(.headlineChanged, story: number, in: db)
    }
    if before?.isEmpty == true {
      // The event that it began with was noted before it had a headline.
      try db.execute(
        sql: """
          UPDATE event SET headline = ?1 WHERE headline IS NULL AND story =
            (SELECT id FROM story WHERE number = ?2)
          """, arguments: [card.story.headline, number])
    }
  }

  /// Takes away a story that has no article left; its id is remembered in the events alone.
  func end(_ number: Int64, in db: Database) throws {
    try record(.expired, story: number, in: db)
    try db.execute(
      sql: "DELETE FROM alias WHERE story = (SELECT id FROM story WHERE number = ?)",
      arguments: [number])
    try db.execute(sql: "DELETE FROM story WHERE number = ?", arguments: [number])
  }
}
