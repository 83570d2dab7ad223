import Articles
import Testing

@testable import Stories

@Suite struct OutletNamesTests {
  private func article(_ source: String?, _ url: String? = nil) -> Article {
    Article(id: ArticleID("\(source ?? "")\(url ?? "")"), title: "t", source: source, url: url)
  }

  private func names(_ articles: [Article]) -> [String?] {
    let names = OutletNames(articles)
    return articles.indices.map { names.outlet(of: $0).map { names.name(ofOutlet: $0) } }
  }

  @Test(
    arguments: [
      ("https://news.bbc.co.uk/1/hi?x#y", "bbc.co.uk"), ("www.Example.COM", "example.com"),
      ("a.blogspot.com", "a.blogspot.com"), ("https://x.github.io/", "x.github.io"),
      ("https://user.example.org:8080/", "example.org"), ("Harbour Courier", nil), ("com", nil),
      ("co.uk", nil), ("https://192.168.0.1/", nil), (".", nil), ("", nil), ("a..b", nil),
    ] as [(String, String?)])
  func domainsAreThoseThatSomebodyRegistered(text: String, domain: String?) {
    #expect(RegistrableDomain.of(text) == domain)
  }

  @Test func feedsAndMirrorsOfAnOutletAreOne() {
    let articles = [
      article("BBC News", "https://www.bbc.co.uk/1"),
      article("BBC News", "https://www.bbc.co.uk/2"),
      article("BBC Sport", "https://feeds.bbc.co.uk/3"), article("bbc.co.uk"),
      article("news.bbc.co.uk"), article("Kronika", "https://kronika.example/1"),
      article("kronika.example"), article("The Bay"), article(nil),
    ]
    #expect(
      names(articles) == [
        "BBC News", "BBC News", "BBC News", "BBC News", "BBC News", "Kronika", "Kronika", "The Bay",
        nil,
      ])
    #expect(names(articles.reversed()) == names(articles).reversed())
  }

  @Test func aPortalJoinsNoOutlets() {
    let articles = (0..<6).map { article("Outlet \($0)", "https://portal.example/\($0)") }
    #expect(Set(names(articles).compactMap(\.self)).count == 6)
  }

  @Test func anAgencyElsewhereStaysItself() {
    let articles = [
      article("Wire", "https://wire.example/1"), article("Wire", "https://wire.example/2"),
      article("Wire", "https://paper.example/3"), article("Paper", "https://paper.example/4"),
    ]
    #expect(names(articles) == ["Wire", "Wire", "Wire", "Paper"])
  }

  @Test func firstToReportIsOnlySaidWhereItIsSure() {
    func story(_ reports: [(String, PublicationTime?)]) -> Story {
      let reports = reports.map { source, time in
        Story.Report(
          article: Article(id: ArticleID(source), title: "t", source: source, published: time),
          language: "en", similarity: 1)
      }
      return Story(
        id: StoryID("s"), headline: "t", representative: reports[0].article.id, reports: reports,
        outlets: [], independentSources: 1, firstPublished: nil, lastPublished: nil, keywords: [],
        cohesion: 1, language: "en")
    }
    func hour(_ hour: Int64) -> PublicationTime {
      .instant(secondsSince1970: 1_760_486_400 + hour * 3_600, offsetSeconds: 0)
    }
    let day = PublicationTime.day(year: 2025, month: 10, day: 15)
    #expect(story([("B", hour(9)), ("A", hour(8))]).firstToReport?.article.source == "A")
    #expect(story([("A", hour(8)), ("B", day)]).firstToReport == nil)
    #expect(story([("A", hour(8)), ("B", nil)]).firstToReport == nil)
    #expect(story([("A", hour(8)), ("A", hour(9))]).firstToReport == nil)
    #expect(story([("A", hour(8)), ("B", hour(8))]).firstToReport == nil)
    #expect(story([("A", day), ("B", hour(30))]).firstToReport?.article.source == "A")
  }
}
