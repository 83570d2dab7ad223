import Articles
import Testing

@testable import Newsfold

@Suite struct StoryStudyTests {
  private static let news = InventedNews(events: 12, reportsOfEach: 1...5, seed: 3)

  private func ids(_ groups: [[Int]], in study: StoryStudy) -> Set<Set<ArticleID>> {
    Set(groups.map { Set($0.map { study.articles[$0].id }) })
  }

  private func ids(_ engine: StoryEngine) throws -> Set<Set<ArticleID>> {
    Set(try engine.stories(in: Self.news.articles).map { Set($0.reports.map(\.article.id)) })
  }

  @Test func findsWhatTheEngineFinds() throws {
    let study = try StoryEngine(threads: 2).study(Self.news.articles.reversed())
    #expect(ids(try study.groups(), in: study) == (try ids(StoryEngine(threads: 2))))
    for (name, value) in [("merge-cut", "8"), ("merge-cut", "-8"), ("mean-cut", "0.9")] {
      var settings = Settings()
      try settings.set(name, to: value)
      #expect(study.covers(settings))
      let expected = try ids(StoryEngine(settings: settings, threads: 2))
      #expect(ids(try study.groups(under: settings), in: study) == expected)
    }
  }

  @Test func otherSettingsAreNotCovered() throws {
    let study = try StoryEngine(threads: 1).study(Self.news.articles)
    #expect(study.covers(Settings()))
    for name in ["window", "lead-words", "neighbors"] {
      var settings = Settings()
      try settings.set(name, to: "7")
      #expect(!study.covers(settings))
    }
  }

  @Test func thePairAcrossPartsIsTheStrongestThatSimilarKnows() throws {
    let engine = StoryEngine(threads: 2)
    let copy = Self.news.articles[0]
    var twin = copy
    twin.id = ArticleID("twin")
    let articles = Self.news.articles + [twin]
    let study = try engine.study(articles)
    let places = Dictionary(
      uniqueKeysWithValues: study.articles.enumerated().map { ($1.id, $0) })
    let event = Dictionary(grouping: study.articles.indices) {
      Self.news.eventOfArticle[study.articles[$0].id] ?? 0
    }
    let divisions = event.keys.sorted().compactMap { key -> [[Int]]? in
      guard let members = event[key], members.count > 2 else { return nil }
      return [
        Array(members.prefix(members.count / 2)), Array(members.dropFirst(members.count / 2)),
      ]
    }
    #expect(divisions.count > 2)
    for (parts, pair) in zip(divisions, study.strongestPairs(across: divisions)) {
      var best: Float?
      var supporters = 0
      for member in parts[0] {
        let near = try engine.articles(
          similarTo: study.articles[member].id, in: articles, count: 100)
        for other in near where parts[1].contains(places[other.article.id] ?? -1) {
          guard let odds = other.logOdds else { continue }
          best = max(best ?? odds, odds)
          supporters += odds > 0 ? 1 : 0
        }
      }
      let found = try #require(pair)
      #expect(found.logOdds == best)
      #expect(found.supporters == supporters)
      let sides = [found.first, found.second].map { place in parts.firstIndex { $0.contains(place) }
      }
      #expect(Set(sides) == [0, 1])
    }
    let twins = [copy.id, twin.id].compactMap { places[$0] }.map { [$0] }
    #expect(study.strongestPairs(across: [twins]).first??.logOdds == 20)
  }

  @Test func withoutEvidenceTheMostSimilarPairIsGiven() throws {
    let articles = [
      Article(id: ArticleID("a"), title: "Ferry runs aground", body: "", language: "en"),
      Article(id: ArticleID("b"), title: "Zwei Fähren auf Grund", body: "", language: "de"),
    ]
    let study = try StoryEngine(threads: 1).study(articles)
    let pair = try #require(study.strongestPairs(across: [[[0], [1]]])[0])
    #expect(pair.logOdds == nil && pair.supporters == 0 && pair.similarity == 0)
    #expect(study.strongestPairs(across: [[[0]]]) == [nil])
    #expect(study.story(of: [0])?.headline == study.articles[0].title)
    #expect(study.story(of: []) == nil)
  }
}
