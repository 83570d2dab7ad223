import Articles
import Foundation
import Stories
import Testing

@testable import Rendering

@Suite struct StoryGraphTests {
  private static let report: StoryReport = {
    var report = StoryReport(version: "1", stories: [Invented.ferry])
    report.links = [
      ArticleLink(first: ArticleID("a"), second: ArticleID("b"), similarity: 0.5),
      ArticleLink(first: ArticleID("a"), second: ArticleID("hidden"), similarity: 0.4),
    ]
    return report
  }()

  @Test func everyArticleIsANodeAndEdgesJoinThoseThatAreShown() {
    let count = Invented.ferry.reports.count
    let graphML = StoryGraphML().text(Self.report)
    #expect(graphML.components(separatedBy: "<node ").count - 1 == count)
    #expect(graphML.components(separatedBy: "<edge ").count - 1 == 1)
    #expect(graphML.contains("<data key=\"weight\">0.5</data>"))
    let gexf = StoryGEXF().text(Self.report)
    #expect(gexf.components(separatedBy: "<node ").count - 1 == count)
    #expect(gexf.contains("<edge id=\"e0\" source=\"n0\" target=\"n1\" weight=\"0.5\"/>"))
  }

  @Test func aLargeGraphIsWrittenInPieces() {
    let reports = (0..<5_000).map { Invented.report("r\($0)", "Title \($0)", "Outlet") }
    let report = StoryReport(version: "1", stories: [Invented.story(reports)])
    var pieces: [Int] = []
    StoryGraphML().render(report) { pieces.append($0.count) }
    #expect(pieces.count > 10 && pieces.allSatisfy { $0 < 200_000 })
  }
}
