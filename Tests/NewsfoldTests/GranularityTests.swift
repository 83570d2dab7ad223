import TestSupport
import Testing

@testable import Newsfold

@Suite("Granularity")
struct GranularityTests {
  /// Affairs, each of which goes on for some days.
  private static let news: [Article] = {
    var news = HardNews(seed: 3)
    return (0..<6).flatMap { number in
      news.affair("a\(number)", days: number..<number + 7).flatMap { event in
        news.reports(of: event, 1 + (number + event.day) % 4)
      }
    }
  }()

  private static let studies = Result {
    try Granularity.allCases.map { try StoryEngine(granularity: $0, threads: 2).study(news) }
  }

  /// The groups of each granularity, finest first.
  private func levels(_ settings: Settings? = nil) throws -> [Set<Set<ArticleID>>] {
    try Self.studies.get().map { study in
      Set(try study.groups(under: settings).map { Set($0.map { study.articles[$0].id }) })
    }
  }

  private func level(_ granularity: Granularity) throws -> Set<Set<ArticleID>> {
    try levels()[#require(Granularity.allCases.firstIndex(of: granularity))]
  }

  @Test(
    "every event lies inside one story, and every story inside one topic",
    arguments: [
      ("merge-cut", "-0.5"), ("merge-cut", "3"), ("merge-cut", "-4"), ("mean-cut", "0"),
      ("pair-cut", "1"), ("pair-cut", "-20"),
    ])
  func nesting(name: String, value: String) throws {
    var settings = Settings()
    try settings.set(name, to: value)
    let levels = try levels(settings)
    for level in levels {
      #expect(level.reduce(0) { $0 + $1.count } == Self.news.count)
      #expect(Set(level.flatMap(\.self)) == Set(Self.news.map(\.id)))
    }
    for (fine, coarse) in zip(levels, levels.dropFirst()) {
      #expect(fine.allSatisfy { group in coarse.contains { group.isSubset(of: $0) } })
    }
  }

  @Test("an affair is several events, and fewer topics")
  func levelsDiffer() throws {
    let counts = try levels().map(\.count)
    #expect(counts[2] < counts[1] && counts[1] < counts[0])
    // No topic joins affairs.
    for topic in try level(.topic) {
      #expect(Set(topic.compactMap { $0.rawValue.split(separator: "-").first }).count == 1)
    }
  }

  @Test("an engine's stories are of its granularity", arguments: Granularity.allCases)
  func engine(granularity: Granularity) throws {
    let engine = StoryEngine(granularity: granularity, threads: 1)
    let stories = try engine.stories(in: Self.news.reversed())
    #expect(Set(stories.map { Set($0.reports.map(\.article.id)) }) == (try level(granularity)))
  }

  @Test("where nothing is said, stories are stories")
  func storiesByDefault() throws {
    let stories = try StoryEngine(threads: 2).stories(in: Self.news)
    #expect(Set(stories.map { Set($0.reports.map(\.article.id)) }) == (try level(.story)))
  }

  @Test("similar articles are those of the event, story or topic", arguments: Granularity.allCases)
  func similar(granularity: Granularity) throws {
    let engine = StoryEngine(granularity: granularity, threads: 2)
    // One of the largest topic, where the three differ most.
    let topic = try #require(level(.topic).max { $0.count < $1.count })
    let id = try #require(Self.news.map(\.id).first { topic.contains($0) })
    let found = try engine.articles(similarTo: id, in: Self.news, count: Self.news.count)
    let group = try #require(level(granularity).first { $0.contains(id) })
    #expect(Set(found.filter(\.isSameStory).map(\.article.id)).union([id]) == group)
  }
}
