import Newsfold
import TestSupport
import Testing

/// Inputs that make engines join what does not belong together, or tear what does.
///
/// Sizes are small for the sake of a debug build; the larger ones that are named were run by hand.
@Suite("Hard news")
struct HardNewsTests {
  /// Which of the events that are named by the ids have reports in each story.
  private func events(of stories: [Story], without others: Set<String> = []) -> [Set<Substring>] {
    stories.map { story in
      Set(
        story.reports.map(\.article.id.rawValue).filter { !others.contains($0) }
          .compactMap { $0.split(separator: "-").first })
    }
  }

  /// Some events of several reports each, a few a day.
  private func background(_ news: inout HardNews, events: Int) -> [Article] {
    (0..<events).flatMap { number in
      let event = news.event("b\(number)", day: number / 5)
      return news.reports(of: event, 1 + number % 5)
    }
  }

  /// Also with 10,000.
  @Test("the same text everywhere is one story, at any time")
  func identical() throws {
    var news = HardNews(seed: 1)
    let event = news.event("e", day: 0)
    let text = news.reports(of: event, 1)[0]
    let copies = (0..<1500).map { number in
      var copy = text
      copy.id = ArticleID("copy\(number)")
      copy.source = "outlet\(number).example"
      copy.published =
        number % 3 == 0
        ? nil : .instant(secondsSince1970: 1_500_000_000 + Int64(number) * 60, offsetSeconds: 0)
      return copy
    }
    let stories = try StoryEngine(threads: 2).stories(in: copies)
    #expect(stories.count == 1 && stories.first?.independentSources == 1)
  }

  /// Also with 10,000.
  @Test("articles with nothing in common are as many stories", arguments: Granularity.allCases)
  func nothingInCommon(granularity: Granularity) throws {
    var news = HardNews(seed: 2)
    let articles = (0..<400).map { news.loner("l\($0)") }
    let engine = StoryEngine(granularity: granularity, threads: 2)
    #expect(try engine.stories(in: articles).count == articles.count)
  }

  @Test(
    "an article made of two stories' texts does not join them",
    arguments: [(1, 4, 4), (2, 2, 9), (3, 12, 3)])
  func bridge(seed: UInt64, left: Int, right: Int) throws {
    var news = HardNews(seed: seed)
    let (one, other) = (news.event("one", day: 2), news.event("other", day: 2))
    let (lefts, rights) = (news.reports(of: one, left), news.reports(of: other, right))
    var bridge = lefts[0]
    bridge.id = ArticleID("bridge")
    bridge.source = "bridge.example"
    bridge.title += " " + rights[0].title
    bridge.body += "\n\n" + rights[0].body
    let articles = background(&news, events: 20) + lefts + rights + [bridge]
    let found = events(of: try StoryEngine(threads: 2).stories(in: articles), without: ["bridge"])
    #expect(found.allSatisfy { $0.count <= 1 })
    #expect(found.count { $0 == ["one"] } == 1 && found.count { $0 == ["other"] } == 1)
  }

  @Test(
    "round-ups and live blogs do not join the five stories that they touch", arguments: [1, 4])
  func roundUps(paragraphs: Int) throws {
    var news = HardNews(seed: 5)
    let five = (0..<5).map { news.event("e\($0)", day: 2) }
    let reports = five.flatMap { news.reports(of: $0, 5) }
    let roundUps = (0..<3).map { news.roundUp("roundup\($0)", of: five, paragraphs: paragraphs) }
    let articles = background(&news, events: 20) + reports + roundUps
    let stories = try StoryEngine(threads: 2).stories(in: articles)
    let found = events(of: stories, without: Set(roundUps.map(\.id.rawValue)))
    #expect(found.allSatisfy { $0.count <= 1 })
    for event in five { #expect(found.count { $0 == [Substring(event.name)] } == 1) }
  }

  /// Those of one month name the same month, and may be taken for one story, but never year upon year.
  ///
  /// Of 2,000, hardly any two are: then the words that all share weigh nothing.
  @Test("weekly reports that differ in numbers and dates alone do not chain")
  func priceReports() throws {
    var news = HardNews(seed: 6)
    let articles =
      background(&news, events: 20)
      + (0..<200).map { news.priceReport(week: $0, outlet: "paper.example") }
    let stories = try StoryEngine(threads: 2).stories(in: articles)
    for story in stories {
      let weekly = story.reports.count { $0.article.id.rawValue.hasPrefix("paper") }
      #expect(weekly <= 5)
      #expect(weekly == 0 || weekly == story.reports.count)
    }
  }

  @Test(
    "neither the order of all of these nor the threads change anything",
    arguments: Granularity.allCases)
  func invariance(granularity: Granularity) throws {
    var news = HardNews(seed: 7)
    let events = news.affair("a", days: 0..<5)
    var articles = background(&news, events: 15) + events.flatMap { news.reports(of: $0, 4) }
    articles.append(news.roundUp("roundup", of: events, paragraphs: 2))
    articles += (0..<20).map { news.priceReport(week: $0, outlet: "paper.example") }
    articles += (0..<20).map { news.loner("l\($0)") }
    let expected = try StoryEngine(granularity: granularity, threads: 1).stories(in: articles)
    var generator = SeededGenerator(seed: 9)
    for threads in [1, 2, 3] {
      let shuffled = articles.shuffled(using: &generator)
      let engine = StoryEngine(granularity: granularity, threads: threads)
      #expect(try engine.stories(in: shuffled) == expected)
    }
  }
}
