import Articles
import Foundation
import GRDB
import Stories

/// A story as the store keeps it: everything but the texts of its reports, under the id that the engine
/// derived.
struct StoryCard {
  let story: Story

  init(_ story: Story) {
    var story = story
    for index in story.reports.indices {
      story.reports[index].article = Article(id: story.reports[index].article.id)
    }
    self.story = story
  }

  init(coded: Data) throws {
    story = try JSONDecoder().decode(Story.self, from: coded)
  }

  func coded() throws -> Data { try JSONEncoder().encode(story) }

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
  }
}
