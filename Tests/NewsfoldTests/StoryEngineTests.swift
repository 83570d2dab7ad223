import Newsfold
import TestSupport
import Testing

@Suite("Story engine")
struct StoryEngineTests {
  private let news = InventedNews(events: 30, reportsOfEach: 1...6, seed: 4)

  @Test("every article comes back in exactly one story, and the events are found")
  func partition() throws {
    let stories = try StoryEngine(threads: 2).stories(in: news.articles)
    let ids = stories.flatMap { $0.reports.map(\.article.id) }
    #expect(ids.count == news.articles.count && Set(ids) == Set(news.articles.map(\.id)))
    for story in stories {
      #expect(Set(story.reports.map { news.eventOfArticle[$0.article.id] }).count == 1)
    }
    #expect(stories.count == Set(news.eventOfArticle.values).count)
  }

  @Test("the result depends neither on the order of the articles nor on the threads")
  func invariance() throws {
    let expected = try StoryEngine(threads: 1).stories(in: news.articles)
    var random = SeededGenerator(seed: 8)
    for threads in [1, 2, 5] {
      let shuffled = news.articles.shuffled(using: &random)
      #expect(try StoryEngine(threads: threads).stories(in: shuffled) == expected)
    }
  }

  @Test("stories that keep no bodies are the same in all else")
  func withoutBodies() throws {
    let long = news.articles.map { article in
      var article = article
      article.body += String(repeating: "\nMore of \(article.title) follows.", count: 60)
      return article
    }
    func withoutBody(_ stories: [Story]) -> [Story] {
      stories.map { story in
        var story = story
        for place in story.reports.indices { story.reports[place].article.body = "" }
        return story
      }
    }
    let whole = try StoryEngine().stories(in: long)
    let cut = try StoryEngine().stories(in: long, keepsBodies: false)
    #expect(withoutBody(cut) == withoutBody(whole))
    let size = { (stories: [Story]) in
      stories.reduce(0) { $1.reports.reduce($0) { $0 + $1.article.body.utf8.count } }
    }
    #expect(size(cut) < size(whole))
  }

  @Test("other ids group the same articles")
  func ids() throws {
    let renamed = news.articles.enumerated().map { index, article in
      var article = article
      article.id = ArticleID("z\(news.articles.count - index)")
      return article
    }
    func groups(_ articles: [Article]) throws -> Set<Set<String>> {
      Set(
        try StoryEngine(threads: 2).stories(in: articles).map {
          Set($0.reports.map(\.article.body))
        })
    }
    #expect(try groups(renamed) == groups(news.articles))
  }

  @Test("no article, one article, articles without a usable word")
  func fewWords() throws {
    #expect(try StoryEngine().stories(in: []).isEmpty)
    let odd = [
      Article(id: ArticleID("1"), title: "the of and"), Article(id: ArticleID("2"), title: "!"),
      Article(id: ArticleID("3"), body: "the of and"),
    ]
    #expect(try StoryEngine().stories(in: Array(odd.prefix(1))).count == 1)
    #expect(try StoryEngine().stories(in: odd).reduce(0) { $0 + $1.reports.count } == 3)
  }

  @Test("a thousand identical texts are one story")
  func identical() throws {
    let text = news.articles[0]
    let copies = (0..<1_000).map { index in
      var copy = text
      copy.id = ArticleID("copy\(index)")
      copy.source = "outlet\(index).example"
      return copy
    }
    let stories = try StoryEngine().stories(in: copies)
    #expect(stories.count == 1 && stories.first?.independentSources == 1)
  }

  @Test("a copy of everything doubles each story and adds no source")
  func copiesOfEverything() throws {
    let copies = news.articles.enumerated().map { index, article in
      var copy = article
      copy.id = ArticleID("copy of \(article.id)")
      copy.source = "desk\(index).example"
      copy.title = article.title.split(separator: " ").reversed().joined(separator: " ")
      copy.body += " as tidewire reported"
      copy.published = .instant(
        secondsSince1970: (article.published?.latest ?? 0) + 900, offsetSeconds: 0)
      return copy
    }
    let alone = try StoryEngine(threads: 2).stories(in: news.articles)
    let doubled = try StoryEngine(threads: 2).stories(in: news.articles + copies)
    let byID = Dictionary(uniqueKeysWithValues: doubled.map { ($0.id, $0) })
    #expect(doubled.count == alone.count)
    for story in alone {
      let both = try #require(byID[story.id])
      #expect(both.reports.count == 2 * story.reports.count)
      #expect(both.independentSources == story.independentSources)
      for report in both.reports {
        let isCopy = report.article.id.rawValue.hasPrefix("copy of")
        #expect((report.reprintOf != nil) == isCopy)
      }
    }
  }

  @Test("a thousand copies of a short wire text are one source")
  func shortCopies() throws {
    let copies = (0..<1_000).map { index in
      Article(
        id: ArticleID("\(index)"), title: "Ferry aground, number \(index) to say so",
        body: "The ferry Aldona ran aground off Northgate on Sunday; all 140 aboard are safe.",
        source: "outlet\(index).example", published: .day(year: 2025, month: 10, day: 15))
    }
    let stories = try StoryEngine(threads: 2).stories(in: copies)
    #expect(stories.count == 1 && stories.first?.independentSources == 1)
  }

  @Test("articles of different languages are never one story")
  func languages() throws {
    let translated = news.articles.map { article in
      var article = article
      article.id = ArticleID("de-\(article.id)")
      article.language = "de"
      return article
    }
    let alone = try StoryEngine().stories(in: news.articles)
    let stories = try StoryEngine().stories(in: news.articles + translated)
    #expect(stories.allSatisfy { Set($0.reports.map(\.language)).count == 1 })
    let english = Set(stories.filter { $0.language == "en" }.map(\.id))
    #expect(english == Set(alone.map(\.id)))
  }

  @Test("two articles further apart than the window are no story by themselves")
  func window() throws {
    var settings = Settings()
    try settings.set("window", to: "1")
    var later = news.articles[0]
    later.id = ArticleID("later")
    later.title += " again"
    later.published = .instant(secondsSince1970: 1_760_200_000, offsetSeconds: 0)
    let articles = [news.articles[0], later]
    #expect(try StoryEngine(settings: settings).stories(in: articles).count == 2)
    #expect(try StoryEngine().stories(in: articles).count == 1)
  }

  @Test("the same again from one outlet days later counts against, from another outlet it does not")
  func periodicals() throws {
    func logOdds(laterOutlet: String?, daysLater: Int64) throws -> Float {
      var later = news.articles[0]
      later.id = ArticleID("later")
      later.title += " again"
      later.source = laterOutlet
      later.published = .instant(
        secondsSince1970: 1_760_000_000 + daysLater * 86_400, offsetSeconds: 0)
      let found = try StoryEngine(threads: 1).articles(
        similarTo: later.id, in: news.articles + [later], count: 400)
      let first = try #require(found.first { $0.article.id == news.articles[0].id })
      return try #require(first.logOdds)
    }
    let outlet = news.articles[0].source
    #expect(
      try logOdds(laterOutlet: outlet, daysLater: 7)
        <= logOdds(laterOutlet: "another.example", daysLater: 7) - 2)
    #expect(
      try logOdds(laterOutlet: outlet, daysLater: 1)
        == logOdds(laterOutlet: "another.example", daysLater: 1))
  }

  @Test("similar articles: those of the story first, then by evidence")
  func similar() throws {
    let engine = StoryEngine(threads: 2)
    for article in news.articles.prefix(12) {
      let found = try engine.articles(similarTo: article.id, in: news.articles, count: 8)
      let event = news.eventOfArticle[article.id]
      let others = news.eventOfArticle.values.count { $0 == event } - 1
      #expect(found.prefix(others).allSatisfy { news.eventOfArticle[$0.article.id] == event })
      #expect(found.map(\.isSameStory) == found.indices.map { $0 < others })
      #expect(!found.contains { $0.article.id == article.id })
    }
    #expect(throws: EngineError.unknownArticle(id: "nobody")) {
      try engine.articles(similarTo: ArticleID("nobody"), in: news.articles, count: 1)
    }
  }

  @Test("a story's similarity is the cosine to the mean of its other reports")
  func similarStories() throws {
    let engine = StoryEngine(threads: 2)
    let article = news.articles[0]
    let found = try engine.stories(similarTo: article.id, in: news.articles, count: 5)
    let own = try #require(found.first)
    #expect(own.isSameStory && own.story.reports.contains { $0.article.id == article.id })
    #expect(!found.dropFirst().contains { $0.isSameStory })
    let vectors = engine.vectors(of: news.articles)
    for similar in found {
      let rows = similar.story.reports.map(\.article.id).filter { $0 != article.id }
        .compactMap { vectors.ids.firstIndex(of: $0) }
      var mean = [Double](repeating: 0, count: vectors.matrix.columnCount)
      for row in rows {
        let (columns, values) = (vectors.matrix.row(row).columns, vectors.matrix.row(row).values)
        for (column, value) in zip(columns, values) { mean[Int(column)] += Double(value) }
      }
      let query = vectors.matrix.row(try #require(vectors.ids.firstIndex(of: article.id)))
      let product = zip(query.columns, query.values)
        .reduce(0.0) { $0 + mean[Int($1.0)] * Double($1.1) }
      let length = mean.reduce(0.0) { $0 + $1 * $1 }.squareRoot()
      #expect(abs(Double(similar.similarity) - product / length) < 1e-5)
    }
    #expect(throws: EngineError.unknownArticle(id: "nobody")) {
      try engine.stories(similarTo: ArticleID("nobody"), in: news.articles, count: 1)
    }
  }

  @Test("vectors have rows of length 1, ids and terms")
  func vectors() {
    let vectors = StoryEngine().vectors(of: news.articles)
    #expect(vectors.matrix.rowCount == vectors.ids.count)
    #expect(vectors.matrix.columnCount == vectors.terms.count)
    for row in 0..<vectors.matrix.rowCount {
      let squares = vectors.matrix.row(row).values.reduce(0.0) { $0 + Double($1) * Double($1) }
      #expect(abs(squares - 1) < 1e-5)
    }
  }
}
