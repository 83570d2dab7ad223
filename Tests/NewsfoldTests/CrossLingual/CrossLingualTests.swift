import Newsfold
import TestSupport
import Testing

@Suite("Stories across languages")
struct CrossLingualTests {
  private static let news = InventedWorldNews(kinds: 12, seed: 7)

  private func events(_ stories: [Story]) -> [Set<Int?>] {
    stories.map { story in
      Set(story.reports.map { Self.news.eventOfArticle[$0.article.id] })
    }
  }

  @Test("reports of one event in three languages are one story, and look-alikes stay apart")
  func joined() throws {
    let stories = try StoryEngine(threads: 2, crossLingual: true).stories(in: Self.news.articles)
    #expect(events(stories).allSatisfy { $0.count == 1 })
    #expect(stories.count == 24)
    for story in stories {
      #expect(Set(story.reports.map(\.language)) == Set(InventedWorldNews.languages))
      #expect(InventedWorldNews.languages.contains(story.language))
      // Keywords are in the story's own language.
      let isCyrillic = story.keywords.map { keyword in
        keyword.unicodeScalars.contains { 0x0400...0x04FF ~= $0.value }
      }
      #expect(isCyrillic.allSatisfy { $0 == (story.language == "ru") })
    }
  }

  @Test("without the option languages stay apart, and joining changes nothing within a language")
  func apart() throws {
    let alone = try StoryEngine(threads: 2).stories(in: Self.news.articles)
    #expect(alone.allSatisfy { Set($0.reports.map(\.language)).count == 1 })
    let joined = try StoryEngine(threads: 2, crossLingual: true).stories(in: Self.news.articles)
    let parts = joined.flatMap { story in
      Dictionary(grouping: story.reports, by: \.language).values.map { reports in
        Set(reports.map(\.article.id))
      }
    }
    #expect(Set(parts) == Set(alone.map { Set($0.reports.map(\.article.id)) }))
  }

  @Test("one language gives the same with the option and without")
  func oneLanguage() throws {
    let articles = Self.news.articles.filter { $0.language == "es" }
    let joined = try StoryEngine(threads: 1, crossLingual: true).stories(in: articles)
    #expect(try StoryEngine(threads: 1).stories(in: articles) == joined)
    #expect(try StoryEngine(crossLingual: true).stories(in: []).isEmpty)
  }

  @Test("the result depends neither on the order of the articles nor on the threads")
  func invariance() throws {
    let expected = try StoryEngine(threads: 1, crossLingual: true).stories(in: Self.news.articles)
    var random = SeededGenerator(seed: 8)
    for threads in [1, 2, 5] {
      let shuffled = Self.news.articles.shuffled(using: &random)
      let engine = StoryEngine(threads: threads, crossLingual: true)
      #expect(try engine.stories(in: shuffled) == expected)
      #expect(try engine.stories(in: shuffled, keepsBodies: false).map(\.id) == expected.map(\.id))
    }
  }

  @Test("undated reports meet, and the window keeps dated ones apart")
  func dates() throws {
    let undated = Self.news.articles.map { article in
      var article = article
      if article.language == "ru" { article.published = nil }
      return article
    }
    let stories = try StoryEngine(crossLingual: true).stories(in: undated)
    #expect(stories.contains { Set($0.reports.map(\.language)).count == 3 })
    let later = Self.news.articles.map { article in
      var article = article
      if article.language == "es", let time = article.published {
        article.published = .instant(
          secondsSince1970: time.latest + 86_400 * 60, offsetSeconds: 0)
      }
      return article
    }
    let apart = try StoryEngine(crossLingual: true).stories(in: later)
    for story in apart where story.reports.contains(where: { $0.language == "es" }) {
      #expect(story.reports.allSatisfy { $0.language == "es" })
    }
    #expect(apart.contains { Set($0.reports.map(\.language)) == ["de", "ru"] })
  }

  @Test("similar articles and the study know the same stories")
  func others() throws {
    let engine = StoryEngine(threads: 2, crossLingual: true)
    let stories = try engine.stories(in: Self.news.articles)
    let story = try #require(stories.first)
    let article = try #require(story.reports.first?.article.id)
    let found = try engine.articles(similarTo: article, in: Self.news.articles, count: 200)
    let same = Set(found.filter(\.isSameStory).map(\.article.id)).union([article])
    #expect(same == Set(story.reports.map(\.article.id)))
    let study = try engine.study(Self.news.articles.reversed())
    let groups = try study.groups().map { Set($0.map { study.articles[$0].id }) }
    #expect(Set(groups) == Set(stories.map { Set($0.reports.map(\.article.id)) }))
  }
}
