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
  /// Of these, those that are in another story now than they were, one that theirs became part of among
  /// them.
  public var moved = 0
  /// Stories that became part of others.
  public var merged = 0
  /// Stories that were a part of others.
  public var split = 0
}

/// A story that a refresh has found, and the numbers of its articles.
private struct Regrouped {
  var articles: [Int64]
  var card: StoryCard
}

/// Where articles were when the stories changed, and what the change has come to.
private struct Regrouping {
  /// Where an article was.
  struct Place {
    var story: Int64?
    var isProvisional: Bool
  }

  /// Where each was.
  var places: [Int64: Place]
  /// Those that came while the stories were worked out: they stay where they are.
  var late: Set<Int64>
  /// The stories that the groups are from now on.
  var stories: Set<Int64> = []
  /// For a story those that became part of it.
  var absorbed: [Int64: Set<Int64>]
  /// Provisional places that were not right.
  var moved = 0
  /// How many articles stories have lost to others.
  var left: [Int64: Int] = [:]
  /// Stories that have other articles than their cards say.
  var outdated: Set<Int64> = []
}

extension StoryStore {
  /// Groups all articles anew, so that the stories are those of one run over them; what has a place
  /// keeps its story's id as far as `StorySuccession` says.
  ///
  /// Others can read meanwhile, and write but for the moment in which the result is kept. Articles that
  /// come in between stay where they were placed.
  ///
  /// Complexity: that of `StoryEngine.stories(in:)`. Memory: that and the articles.
  ///
  /// - Throws: `StoreError.full`, `.busy`, `.damaged`, `.inaccessible`, `.engine`.
  @discardableResult
  public func refresh() throws(StoreError) -> Refreshment {
    let stored = try read { db in try StoredArticle.fetch(db, where: "1") }
    let numbers = Dictionary(uniqueKeysWithValues: stored.map { ($0.article.id, $0.number) })
    let articles = stored.map(\.article)
    let rarities = Data(TermRarities(of: articles, threads: threads).encoded)
    let groups: [Regrouped]
    do {
      groups = try engine.stories(in: articles, keepsBodies: false).map { story in
        Regrouped(
          articles: story.reports.compactMap { numbers[$0.article.id] }, card: StoryCard(story))
      }
    } catch {
      throw .engine(error)
    }
    return try write { db in
      let result = try self.apply(groups, in: db)
      try db.execute(
        sql: "INSERT OR REPLACE INTO state (name, value) VALUES ('rarities', ?), ('refreshed', ?)",
        arguments: [rarities, "\(self.clock())"])
      return result
    }
  }

  private func apply(_ found: [Regrouped], in db: Database) throws -> Refreshment {
    let places = try Row.fetchAll(db, sql: "SELECT number, story, provisional FROM article")
      .reduce(into: [Int64: Regrouping.Place]()) {
        $0[$1[0]] = Regrouping.Place(story: $1[1], isProvisional: $1[2])
      }
    // Articles may have been removed since they were read.
    let groups = found.map { group in
      Regrouped(articles: group.articles.filter { places[$0] != nil }, card: group.card)
    }
    let succession = StorySuccession(
      groups: groups.map { group in group.articles.map { places[$0]?.story } })
    var regrouping = Regrouping(
      places: places, late: Set(places.keys).subtracting(groups.flatMap(\.articles)),
      absorbed: Dictionary(grouping: succession.merged, by: \.into)
        .mapValues { Set($0.map(\.story)) })
    for (index, group) in groups.enumerated() where !group.articles.isEmpty {
      let number = try self.number(of: group, at: index, succession, in: db)
      regrouping.stories.insert(number)
      try move(
        group.articles, to: number, isNew: succession.successors[index] == nil, in: db, &regrouping)
      try keep(group.card, as: number, provisional: false, in: db)
      if group.articles.count < found[index].articles.count { regrouping.outdated.insert(number) }
    }
    for (story, count) in regrouping.left.sorted(by: { $0.key < $1.key }) {
      try record(.shrank, story: story, articles: count, in: db)
    }
    for (story, into) in succession.merged { try merge(story, into: into, in: db) }
    try settle(&regrouping, in: db)
    return Refreshment(
      articles: places.count,
      stories: try Int.fetchOne(db, sql: "SELECT count(*) FROM story") ?? 0,
      provisional: places.values.count { $0.isProvisional } - regrouping.late.count,
      moved: regrouping.moved, merged: succession.merged.count,
      split: succession.origins.count { $0 != nil })
  }

  /// The number of the story that a group is from now on.
  private func number(
    of group: Regrouped, at index: Int, _ succession: StorySuccession, in db: Database
  ) throws -> Int64 {
    if let number = succession.successors[index] { return number }
    let number = try makeStory(group.card.story, in: db)
    let origin = try succession.origins[index].flatMap { try Self.id(ofStory: $0, in: db) }
    try record(
      origin == nil ? .created : .split, story: number, other: origin,
      articles: group.articles.count, in: db)
    return number
  }

  /// Moves those articles to a story that are elsewhere, and notes what that means for it.
  private func move(
    _ articles: [Int64], to number: Int64, isNew: Bool, in db: Database,
    _ regrouping: inout Regrouping
  ) throws {
    let absorbed = regrouping.absorbed[number] ?? []
    var joined = 0
    for article in articles {
      guard let place = regrouping.places[article], place.story != number else { continue }
      try db.cachedStatement(sql: "UPDATE article SET story = ? WHERE number = ?")
        .execute(arguments: [number, article])
      if place.story != nil { regrouping.moved += place.isProvisional ? 1 : 0 }
      if let story = place.story, absorbed.contains(story) { continue }
      joined += 1
      guard let story = place.story else { continue }
      regrouping.left[story, default: 0] += 1
    }
    if !isNew, joined > 0 { try record(.grew, story: number, articles: joined, in: db) }
  }

  /// Marks what has its place for good, and composes the stories anew that have other articles than
  /// their cards say.
  private func settle(_ regrouping: inout Regrouping, in db: Database) throws {
    try db.execute(sql: "UPDATE article SET provisional = 0 WHERE provisional")
    for article in regrouping.late {
      try db.execute(
        sql: "UPDATE article SET provisional = 1 WHERE number = ?", arguments: [article])
      let story = try Int64.fetchOne(
        db, sql: "SELECT story FROM article WHERE number = ?", arguments: [article])
      if let story, regrouping.stories.contains(story) { regrouping.outdated.insert(story) }
    }
    try compose(regrouping.outdated.sorted(), in: db)
  }

  /// Lets the ids of a story stand for the one that it became part of.
  private func merge(_ story: Int64, into other: Int64, in db: Database) throws {
    guard let id = try Self.id(ofStory: story, in: db),
      let target = try Self.id(ofStory: other, in: db)
    else { return }
    try record(.merged, story: story, other: target, in: db)
    // Articles that came while the stories were worked out.
    try db.execute(sql: "UPDATE article SET story = ? WHERE story = ?", arguments: [other, story])
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
