import Articles
import Testing

@testable import Stories

@Suite struct OutletCoverageTests {
  private func story(_ id: String, _ reports: [(String, Int64)], language: String = "en") -> Story {
    let reports = reports.enumerated().map { number, report in
      Story.Report(
        article: Article(
          id: ArticleID("\(id)\(number)"), title: "t", source: report.0,
          published: .instant(secondsSince1970: report.1 * 3_600, offsetSeconds: 0)),
        language: language, similarity: 1)
    }
    let times = reports.compactMap(\.article.published).sorted()
    let names = Set(reports.compactMap(\.outlet)).sorted()
    return Story(
      id: StoryID(id), headline: id, representative: reports[0].article.id, reports: reports,
      outlets: names.map { name in
        .init(name: name, reportCount: reports.count { $0.outlet == name })
      }, independentSources: names.count, firstPublished: times.first, lastPublished: times.last,
      keywords: [], cohesion: 1, language: language)
  }

  @Test func saysWhoReportedWhatAndWhoDidNot() throws {
    let stories = [
      story("1", [("A", 10), ("B", 12), ("A", 13)]), story("2", [("B", 20), ("C", 22)]),
      story("3", [("A", 30), ("C", 31)]), story("4", [("C", 11)]), story("5", [("B", 33)]),
      story("6", [("A", 15), ("B", 16)], language: "de"), story("7", [("D", 15)]),
      story("8", [("B", 900), ("D", 901)]),
    ]
    let coverage = OutletCoverage.all(of: stories)
    #expect(coverage.map(\.outlet) == ["B", "A", "C"])
    let (b, a, c) = (coverage[0], coverage[1], coverage[2])
    #expect(b.reports == 5 && b.stories == 4 && b.alone == 1 && b.first == 2)
    #expect(b.missed == [StoryID("3")])
    #expect(a.reports == 4 && a.stories == 3 && a.first == 3)
    #expect(a.missed == [StoryID("2")])
    // C writes no German, and the last story came long after it fell silent.
    #expect(c.missed == [StoryID("1")] && c.alone == 1 && c.first == 0)
  }

  @Test func nothingIsCoveredByNobody() {
    #expect(OutletCoverage.all(of: []).isEmpty)
    #expect(OutletCoverage.all(of: [story("1", [("A", 1), ("B", 2)])]).isEmpty)
  }
}
