import Articles
import Newsfold
import TestSupport
import Testing

@Suite struct EngineInputTests {
  /// Three reports of one event, two of another, one of a third in another language.
  private static let articles: [Article] = [
    article("f1", "Ferry Aldona runs aground off Northgate", "a", 15),
    article("f2", "Aldona ferry aground near Northgate, 140 aboard", "b", 15),
    article("f3", "Passengers leave the ferry Aldona at Northgate", "c", 16),
    article("v1", "Parliament of Estermund votes on tram budget", "a", 15),
    article("v2", "Estermund tram budget passes parliament vote", "b", 15),
    Article(
      id: ArticleID("d1"), title: "Die Fähre vor der Küste",
      body: "Die Fähre liegt seit dem Sonntag vor der Küste fest, und niemand wurde verletzt.",
      source: "d"),
  ]

  private static func article(_ id: String, _ title: String, _ source: String, _ day: Int)
    -> Article
  {
    Article(
      id: ArticleID(id), title: title,
      body: "\(title), said the spokesman of the place in the morning. \(title) again.",
      source: source, published: .day(year: 2025, month: 10, day: day))
  }

  @Test func everyArticleIsInOneStoryWhateverTheOrderAndThreads() throws {
    let expected = try StoryEngine(threads: 1).stories(in: Self.articles)
    #expect(expected.flatMap(\.reports).count == Self.articles.count)
    #expect(Set(expected.flatMap(\.reports).map(\.article.id)).count == Self.articles.count)
    var generator = SeededGenerator(seed: 21)
    for threads in 1...4 {
      let shuffled = Self.articles.shuffled(using: &generator)
      #expect(try StoryEngine(threads: threads).stories(in: shuffled) == expected)
    }
  }

  @Test func twinsThatDifferInOneFieldAloneAreTakenInOneOrder() throws {
    let twin = Article(id: ArticleID("t"), title: "Ferry aground", body: "It ran aground.")
    var twins = [Article](repeating: twin, count: 7)
    twins[1].author = "A. Writer"
    twins[2].language = "en"
    twins[3].tags = ["ferry"]
    twins[4].source = "a"
    twins[5].url = "https://a.example/1"
    twins[6].published = .day(year: 2025, month: 10, day: 15)
    let expected = StoryEngine(threads: 1).vectors(of: twins)
    let stories = try StoryEngine(threads: 1).stories(in: twins)
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<20 {
      let shuffled = twins.shuffled(using: &generator)
      #expect(StoryEngine(threads: 1).vectors(of: shuffled).matrix == expected.matrix)
      #expect(try StoryEngine(threads: 1).stories(in: shuffled) == stories)
    }
  }

  @Test func noArticlesGiveNoStories() throws {
    #expect(try StoryEngine(threads: 2).stories(in: []).isEmpty)
    #expect(StoryEngine(threads: 2).vectors(of: []).ids.isEmpty)
  }

  @Test func stagesAreAnnouncedInTurn() throws {
    let stages = Stages()
    let engine = StoryEngine(threads: 1, progress: { stages.append($0) })
    let stories = try engine.stories(in: Self.articles)
    #expect(
      stages.all == [
        .analyzing(articles: 6), .vectorizing, .clustering, .composing(stories: stories.count),
      ])
  }

  @Test func similarArticlesAreFound() throws {
    let engine = StoryEngine(threads: 2)
    let found = try engine.articles(similarTo: ArticleID("f1"), in: Self.articles, count: 2)
    #expect(Set(found.map(\.article.id.rawValue)) == ["f2", "f3"])
    let outside = Article(id: ArticleID("x"), body: "tram budget of Estermund")
    let others = try engine.articles(similarTo: outside, in: Self.articles, count: 2)
    #expect(Set(others.map(\.article.id.rawValue)) == ["v1", "v2"])
  }

  @Test(arguments: [(Int.min, 0), (-1, 0), (0, 0), (1, 1), (.max, 4)])
  func anyCountWillDo(count: Int, most: Int) throws {
    let found = try StoryEngine(threads: 1).articles(
      similarTo: ArticleID("f1"), in: Self.articles, count: count)
    #expect(found.count <= most && found.isEmpty == (most == 0))
  }

  @Test func anUnknownArticleIsAnError() {
    #expect(throws: EngineError.unknownArticle(id: "nobody")) {
      try StoryEngine(threads: 1).articles(
        similarTo: ArticleID("nobody"), in: Self.articles, count: 1)
    }
  }

  @Test func languageIsGivenDetectedOrUnknown() {
    #expect(StoryEngine.language(of: Self.articles[5]) == "de")
    let french = Article(id: ArticleID("x"), title: "x", language: "fr")
    #expect(StoryEngine.language(of: french) == "fr")
    #expect(StoryEngine.language(of: Article(id: ArticleID("x"), title: "17")) == nil)
  }
}
