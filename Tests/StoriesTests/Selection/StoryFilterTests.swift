import Articles
import Testing

@testable import Stories

@Suite struct StoryFilterTests {
  private func story(
    _ name: String, days: [Int?] = [nil], title: String = "", outlets: [String] = ["a"]
  ) -> Story {
    let reports = days.enumerated().map { index, day in
      Story.Report(
        article: Article(
          id: ArticleID("\(name)\(index)"), title: title,
          published: day.map { .day(year: 2025, month: 10, day: $0) }),
        language: "en", similarity: 1)
    }
    return Story(
      id: StoryID(name), headline: title, representative: reports[0].article.id, reports: reports,
      outlets: outlets.map { Story.Outlet(name: $0, reportCount: 1) },
      independentSources: outlets.count, firstPublished: nil, lastPublished: nil,
      keywords: ["Kreml"], cohesion: 1, language: "en")
  }

  private func names(_ filter: StoryFilter, _ stories: [Story]) -> [String] {
    filter.shown(of: stories).map(\.id.rawValue)
  }

  @Test func letsEverythingThroughUnlessAsked() {
    #expect(names(StoryFilter(), [story("b"), story("a")]) == ["b", "a"])
  }

  @Test func showsStoriesWithAReportInTheRange() {
    let stories = [
      story("early", days: [1, 3]), story("long", days: [2, 20]), story("late", days: [9]),
      story("undated"),
    ]
    var filter = StoryFilter()
    filter.since = .day(year: 2025, month: 10, day: 4)
    #expect(names(filter, stories) == ["long", "late"])
    filter.until = .day(year: 2025, month: 10, day: 9)
    #expect(names(filter, stories) == ["late"])
    filter.since = nil
    filter.until = .day(year: 2025, month: 10, day: 2)
    #expect(names(filter, stories) == ["early", "long"])
  }

  @Test func aBareDateLastsAllDay() {
    var filter = StoryFilter()
    filter.until = .day(year: 2025, month: 10, day: 9)
    var late = story("late")
    late.reports[0].article.published = PublicationTime(parsing: "2025-10-09T23:30:00Z")
    #expect(names(filter, [late]) == ["late"])
  }

  @Test func countsSourcesAndReports() {
    let stories = [story("one"), story("two", days: [1, 1, 1], outlets: ["a", "b"])]
    var filter = StoryFilter()
    filter.minimumSources = 2
    #expect(names(filter, stories) == ["two"])
    filter.minimumSources = 0
    filter.minimumArticles = 3
    #expect(names(filter, stories) == ["two"])
    filter.minimumArticles = 4
    #expect(names(filter, stories).isEmpty)
  }

  @Test func limitCountsWhatPasses() {
    let stories = [story("x"), story("y", days: [1, 2]), story("z", days: [1, 2])]
    var filter = StoryFilter()
    filter.limit = 1
    filter.minimumArticles = 2
    #expect(names(filter, stories) == ["y"])
  }

  @Test(arguments: [
    ("moscow", true), ("MOSCOW putin", true), ("mosc", true), ("oscow", false), ("", true),
    ("kreml", true), ("cafe", true), ("café", true), ("berlin", false), ("moscow berlin", false),
    ("radio", true), ("، !", true),
  ])
  func findsWordsWhateverTheirCaseAndAccents(words: String, isFound: Bool) {
    let found = story("s", title: "Putin's Café in Moscow", outlets: ["Radio Polaris"])
    #expect(SearchWords(words).areAllFound(in: found) == isFound)
  }

  @Test func findsWordsInsideTextWithoutSpaces() {
    #expect(SearchWords("莫斯科").areAllFound(in: ["在莫斯科会面"]))
    #expect(SearchWords("москва").areAllFound(in: ["МОСКВА: встреча"]))
  }
}
