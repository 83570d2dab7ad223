import Articles
import TestSupport
import Testing

@testable import Stories

@Suite struct StoryChangeTests {
  private func story(_ id: String, _ articles: [String]) -> Story {
    let reports = articles.map { id in
      Story.Report(article: Article(id: ArticleID(id), title: id), language: "en", similarity: 1)
    }
    return Story(
      id: StoryID(id), headline: id, representative: reports[0].article.id, reports: reports,
      outlets: [], independentSources: 1, firstPublished: nil, lastPublished: nil, keywords: [],
      cohesion: 1, language: "en")
  }

  private func earlier(_ stories: [String: [String]]) -> EarlierStories {
    EarlierStories(
      storyOf: Dictionary(
        uniqueKeysWithValues: stories.flatMap { id, articles in
          articles.map { (ArticleID($0), StoryID(id)) }
        }))
  }

  @Test func everyKindIsTold() {
    let before = earlier([
      "grown": ["a", "b"], "one": ["c"], "other": ["d"], "torn": ["e", "f", "g"], "same": ["h"],
      "lost": ["i"],
    ])
    let (changes, gone) = before.changes(of: [
      story("1", ["a", "b", "new1"]), story("2", ["d", "c"]), story("3", ["e", "f"]),
      story("4", ["g", "new2"]), story("5", ["h"]), story("6", ["new3"]),
    ])
    #expect(
      changes.map(\.kind) == [.grew, .merged, .unchanged, .split, .unchanged, .new])
    #expect(changes[0].added == [ArticleID("new1")])
    #expect(changes[1].earlier == [StoryID("one"), StoryID("other")])
    #expect(changes[3].earlier == [StoryID("torn")] && changes[3].added == [ArticleID("new2")])
    #expect(gone == [StoryID("lost")])
  }

  @Test func theLargerSideGoesOnAndTiesGoToTheFirst() {
    let before = earlier(["s": ["a", "b", "c", "d"]])
    let uneven = before.changes(of: [story("1", ["a"]), story("2", ["b", "c", "d"])])
    #expect(uneven.changes.map(\.kind) == [.split, .unchanged])
    let even = before.changes(of: [story("1", ["a", "b"]), story("2", ["c", "d"])])
    #expect(even.changes.map(\.kind) == [.unchanged, .split])
  }

  /// Whatever the two divisions are, every article that is new is named once, every earlier story is
  /// either named or gone, and nothing has changed since the same result.
  @Test(arguments: 0..<30) func everythingIsAccountedFor(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func division(_ prefix: String) -> [String: [String]] {
      var stories: [String: [String]] = [:]
      for article in 0..<40 where Int.random(in: 0..<4, using: &generator) > 0 {
        stories["\(prefix)\(Int.random(in: 0..<9, using: &generator))", default: []]
          .append("a\(article)")
      }
      return stories
    }
    let (before, now) = (division("s"), division("t"))
    let stories = now.keys.sorted().map { story($0, now[$0] ?? []) }
    let (changes, gone) = earlier(before).changes(of: stories)
    let known = Set(before.values.joined())
    #expect(
      Set(changes.flatMap(\.added).map(\.rawValue)) == Set(now.values.joined()).subtracting(known))
    let named = Set(changes.flatMap(\.earlier))
    #expect(named.isDisjoint(with: gone))
    #expect(named.union(gone) == Set(before.keys.map { StoryID($0) }))
    let same = earlier(now).changes(of: stories)
    #expect(same.changes.allSatisfy { $0.kind == .unchanged } && same.gone.isEmpty)
  }
}
