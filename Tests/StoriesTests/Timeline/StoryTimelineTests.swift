import Articles
import Testing

@testable import Stories

@Suite struct StoryTimelineTests {
  private static let articles = [
    StoryBuilderTests.article("a", "Ferry aground", "ferry rocks Northgate aground", hour: 0),
    StoryBuilderTests.article(
      "b", "Ferry aground off Northgate, 120 safe", "ferry rocks Northgate aground lifeboats all",
      hour: 1),
    StoryBuilderTests.article(
      "c", "Owner of stranded ferry charged", "owner charged court ferry Northgate", hour: 30),
    StoryBuilderTests.article(
      "d", "Ferry owner appears in court", "owner charged court ferry judge bail", hour: 31),
    StoryBuilderTests.article("e", "A look back", "ferry owner rocks court"),
  ]

  private func timeline(_ parts: [[Int]]) throws -> StoryTimeline {
    let stories = TestCorpus(Self.articles).stories([[0, 1, 2, 3, 4]], parts: parts)
    return try #require(stories.first?.timeline)
  }

  @Test func developmentsAreThePartsInTimeOrder() throws {
    let timeline = try timeline([[2, 3], [4], [0, 1]])
    #expect(
      timeline.developments.map { $0.reports.map(\.rawValue) } == [["a", "b"], ["c", "d"], ["e"]])
    for development in timeline.developments {
      let article = try #require(
        Self.articles.first { $0.id == development.representative })
      #expect(development.reports.contains(article.id))
      #expect(development.headline == article.title)
    }
    #expect(timeline.developments.map { $0.firstPublished != nil } == [true, true, false])
    #expect(timeline.latest == ArticleID("d"))
  }

  @Test func withoutPartsThereIsOneDevelopment() throws {
    #expect(
      try timeline([]).developments.map { $0.reports.map(\.rawValue) } == [
        ["a", "b", "c", "d", "e"]
      ])
  }

  @Test func headlinesChangeAsReportsComeIn() throws {
    let headlines = try timeline([]).headlines
    #expect(headlines.first?.headline == "Ferry aground" && headlines.first?.reportCount == 1)
    #expect(headlines.map(\.reportCount) == headlines.map(\.reportCount).sorted())
    #expect(zip(headlines, headlines.dropFirst()).allSatisfy { $0.headline != $1.headline })
    // What stands after all dated reports is what stands for a story of those alone.
    let dated = TestCorpus(Array(Self.articles.prefix(4))).stories([[0, 1, 2, 3]])
    #expect(headlines.last?.headline == dated.first?.headline)
  }

  @Test func aSingleReportHasNoTimeline() {
    let stories = TestCorpus(Self.articles).stories([[0], [1, 2, 3, 4]])
    #expect(stories.map { $0.timeline == nil } == [false, true])
  }

  @Test func undatedReportsHaveDevelopmentsAlone() throws {
    let undated = Self.articles.map { article in
      var article = article
      article.published = nil
      return article
    }
    let timeline = try #require(
      TestCorpus(undated).stories([[0, 1, 2, 3, 4]], parts: [[0, 1], [2, 3, 4]]).first?.timeline)
    #expect(timeline.developments.count == 2)
    #expect(timeline.headlines.isEmpty && timeline.bursts.isEmpty && timeline.latest == nil)
  }
}
