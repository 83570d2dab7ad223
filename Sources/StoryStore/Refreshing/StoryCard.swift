import Articles
import Foundation
import GRDB
import Stories

/// A story as the store keeps it: everything but the texts of its reports, under the id that the engine
/// derived.
struct StoryCard {
  let story: Story
  /// What is searched of it, titles included.
  private let words: String

  init(_ story: Story) {
    words = SearchWords.searchable(story)
    var story = story
    for index in story.reports.indices {
      story.reports[index].article = Article(id: story.reports[index].article.id)
    }
    self.story = story
  }

  /// A card as it was coded; reports without their texts.
  static func story(coded: Data) throws -> Story {
    try JSONDecoder().decode(Story.self, from: coded)
  }

  func coded() throws -> Data { try JSONEncoder().encode(story) }

  /// The card of the story with a number, made anew from what the store has of it.
  static func fetch(_ db: Database, story number: Int64) throws -> StoryCard? {
    guard
      let coded = try Data.fetchOne(
        db, sql: "SELECT card FROM story WHERE number = ?", arguments: [number])
    else { return nil }
    var story = try story(coded: coded)
    let articles = try StoredArticle.fetch(db, where: "story = ?", [number])
      .reduce(into: [ArticleID: Article]()) { $0[$1.article.id] = $1.article }
    for index in story.reports.indices {
      if let article = articles[story.reports[index].article.id] {
        story.reports[index].article = article
      }
    }
    return StoryCard(story)
  }

  /// Writes the card and what stories are found and ordered by.
  func write(to number: Int64, updated: Int64, provisional: Bool, in db: Database) throws {
    let rank = story.rank
    try db.cachedStatement(
      sql: """
        UPDATE story SET updated = ?, provisional = ?, headline = ?, size = ?, severalOutlets = ?,
          weight = ?, firstTime = ?, lastTime = ?, card = ? WHERE number = ?
        """
    ).execute(arguments: [
      updated, provisional, story.headline, story.reports.count, story.independentSources > 1,
      rank.outlets + rank.reports + rank.spread, story.firstPublished?.latest,
      story.lastPublished?.latest, try coded(), number,
    ])
    try writeSearch(to: number, in: db)
  }

  /// Writes what stories are chosen by.
  func writeSearch(to number: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE story SET sources = ?, language = ?, words = ? WHERE number = ?"
    ).execute(arguments: [story.independentSources, story.language, words, number])
  }
}
