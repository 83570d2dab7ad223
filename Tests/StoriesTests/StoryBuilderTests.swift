import Articles
import Similarity
import TestSupport
import Testing

@testable import Stories

@Suite struct StoryBuilderTests {
  /// Seconds of 15 October 2025, 14:00 UTC.
  static let afternoon: Int64 = 1_760_536_800

  static func article(
    _ id: String, _ title: String, _ body: String = "", source: String? = nil, hour: Int64? = nil
  ) -> Article {
    Article(
      id: ArticleID(id), title: title, body: body, source: source,
      published: hour.map {
        .instant(secondsSince1970: afternoon + $0 * 3_600, offsetSeconds: 0)
      })
  }

  static let wire = """
    A ferry with one hundred and twenty people aboard ran aground on rocks off Northgate late on \
    Wednesday and the coast guard took everyone to safety in lifeboats before nightfall as captain \
    Maria Silva stayed aboard until the last passenger had left the ship and divers searched the hull
    """

  static let ferry = [
    article("a", "Ferry runs aground off Northgate", wire, source: "Wire", hour: 0),
    article("b", "Ferry aground near Northgate, all safe", wire, source: "Courier", hour: 1),
    article(
      "c", "Coast guard saves 120 from ferry off Northgate",
      """
      Passengers of a stranded ferry told how lifeboats reached them within the hour while captain \
      Maria Silva calmed the crowd on deck and the coast guard said the rocks off Northgate are \
      marked on every chart that a ferry carries in these waters
      """, source: "www.Meridian.example", hour: 2),
    article("d", "Ferry runs aground", "Ferry aground off Northgate.", source: "meridian.example"),
  ]

  @Test func tellsOneStory() throws {
    let other = Self.article(
      "z", "Parliament votes on harbour plan", "The vote is in.", source: "Wire", hour: 5)
    let stories = TestCorpus(Self.ferry + [other])
      .stories([[0, 1, 2, 3], [4]], originals: [1: 0])
    let story = try #require(stories.first)
    #expect(stories.map(\.reports.count) == [4, 1])
    #expect(story.independentSources == 2)
    #expect(story.outlets.map(\.name) == ["meridian.example", "Courier", "Wire"])
    #expect(story.outlets.map(\.reportCount) == [2, 1, 1])
    #expect(story.reports.first { $0.article.id == ArticleID("b") }?.reprintOf == ArticleID("a"))
    #expect(story.reports.filter { $0.reprintOf != nil }.count == 1)
    #expect(story.firstPublished == Self.ferry[0].published)
    #expect(story.lastPublished == Self.ferry[2].published)
    #expect(story.id == StoryID("s" + ArticleID.derived(from: "a").rawValue))
    #expect(story.language == "en")
    #expect(story.keywords.first == "Northgate")
    #expect(story.keywords.contains { $0.lowercased() == "ferry" })
    #expect(!story.keywords.contains("120"))
    #expect(story.keywords.count <= 8)
  }

  @Test func aReprintCountsAsOneBesideItsOriginal() throws {
    let corpus = TestCorpus(Self.ferry)
    let together = try #require(corpus.stories([[0, 1, 2, 3]], originals: [1: 0, 2: 0]).first)
    #expect(together.independentSources == 2)
    let apart = try #require(corpus.stories([[1, 2, 3], [0]], originals: [1: 0, 2: 0]).first)
    #expect(apart.independentSources == 2)
    #expect(apart.reports.allSatisfy { $0.reprintOf == nil })
  }

  @Test func putsTheRepresentativeFirstAndTheRestBySimilarity() throws {
    let corpus = TestCorpus(Self.ferry)
    let story = try #require(corpus.stories([[0, 1, 2, 3]]).first)
    #expect(story.reports.first?.article.id == story.representative)
    #expect(story.reports.first?.similarity == 1)
    #expect(story.headline == story.reports.first?.article.title)
    let rest = story.reports.dropFirst().map(\.similarity)
    #expect(rest == rest.sorted(by: >))
    let place = try #require(Self.ferry.firstIndex { $0.id == story.representative })
    for report in story.reports.dropFirst() {
      let index = try #require(Self.ferry.firstIndex { $0.id == report.article.id })
      #expect(report.similarity == corpus.matrix.canonicalDot(place, index))
      #expect(report.similarity == corpus.matrix.canonicalDot(index, place))
    }
  }

  @Test func cohesionIsTheMeanOverPairs() throws {
    let corpus = TestCorpus(Self.ferry + [Self.article("e", "", "")])
    let members = Array(corpus.articles.indices)
    let story = try #require(corpus.stories([members]).first)
    var sum = 0.0
    for left in members {
      for right in members where right > left {
        sum += Double(corpus.matrix.canonicalDot(left, right))
      }
    }
    #expect(abs(story.cohesion - sum / 10) < 1e-6)
    #expect(story.reports.last?.similarity == 0)
    #expect(corpus.stories([[0]]).first?.cohesion == 1)
  }

  @Test func orderOfGroupsAndMembersDoesNotMatter() {
    var random = SeededGenerator(seed: 9)
    let articles = (0..<60).map { index in
      Self.article(
        "\(index)", "t\(index % 5) headline here",
        random.text(20, vocabulary: 40).joined(separator: " "),
        source: ["One", "two", "www.one", nil].randomElement(using: &random) ?? nil,
        hour: Bool.random(using: &random) ? Int64(index % 3) : nil)
    }
    let corpus = TestCorpus(ContentOrder.sorted(articles))
    let groups = stride(from: 0, to: 60, by: 4).map { Array($0..<$0 + 4) }
    let expected = corpus.stories(groups)
    for _ in 0..<4 {
      let moved = groups.map { $0.shuffled(using: &random) }
      #expect(corpus.stories(moved.shuffled(using: &random)) == expected)
    }
  }

  @Test func everyArticleComesBackOnce() {
    let corpus = TestCorpus(Self.ferry)
    let stories = corpus.stories([[3, 0], [], [1], [2]])
    #expect(
      stories.flatMap { $0.reports.map(\.article.id.rawValue) }.sorted() == ["a", "b", "c", "d"])
    #expect(Set(stories.map(\.id)).count == 3)
  }

  @Test func daysCountByTheirWholeInterval() throws {
    let day = PublicationTime.day(year: 2025, month: 10, day: 15)
    let noon = PublicationTime.instant(secondsSince1970: Self.afternoon, offsetSeconds: 0)
    var articles = [
      Self.article("a", "One two"), Self.article("b", "One two"), Self.article("c", "x"),
    ]
    articles[0].published = day
    articles[1].published = noon
    let story = try #require(TestCorpus(articles).stories([[0, 1, 2]]).first)
    #expect(story.firstPublished == day)
    #expect(story.lastPublished == day)
    let undated = try #require(TestCorpus(articles).stories([[2]]).first)
    #expect(undated.firstPublished == nil && undated.lastPublished == nil)
  }

  @Test func withoutTitleTheBodyBeginsTheHeadline() {
    let long = (1...20).map { "word\($0)" }.joined(separator: "\n")
    let articles = [
      Self.article("a", " \n", long), Self.article("b", "", "Short body."),
      Self.article("c", "A\ntitle\u{2028}here"),
      Self.article("d", "", String(repeating: "漢", count: 300)),
    ]
    #expect(Headline.of(Self.article("e", "“Two”  blanks")) == "“Two” blanks")
    #expect(Headline.of(Self.article("f", "Em\u{2003}space – “kept” ")) == "Em space – “kept”")
    let headlines = articles.map(Headline.of)
    #expect(headlines[0].hasSuffix("word12…") && headlines[0].hasPrefix("word1 word2"))
    #expect(headlines[1] == "Short body.")
    #expect(headlines[2] == "A title here")
    #expect(headlines[3].count == 101)
  }
}
