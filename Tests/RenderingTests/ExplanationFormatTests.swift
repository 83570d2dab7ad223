import Articles
import Clustering
import Foundation
import Stories
import Testing

@testable import Rendering

@Suite struct ExplanationFormatTests {
  private static let hostile =
    "\u{1b}[31mFerry\u{202e} aground \u{7}" + String(repeating: "x", count: 400)

  private static func article(_ id: String, _ title: String = "Ferry runs aground") -> Article {
    Article(id: ArticleID(id), title: title, body: "Body.", source: "The Bay")
  }

  private static func pair(
    _ warnings: [PairExplanation.Warning] = [], title: String = "Ferry runs aground"
  ) -> PairExplanation {
    PairExplanation(
      first: article("a", title), second: article("b", title), similarity: 0.5,
      terms: (0..<20).map { .init(term: "term\($0)", share: 0.025) },
      evidence: [
        .init(kind: .title, value: 0.4, logOdds: 1.5), .init(kind: .text, value: 0.5, logOdds: 2),
        .init(kind: .headlines, value: nil, logOdds: 0),
        .init(kind: .time, value: 3.2, logOdds: -0.5),
        .init(kind: .prior, value: nil, logOdds: -2.25),
      ], isSameStory: true, warnings: warnings)
  }

  private static let subjects: [ExplanationReport.Subject] = {
    let story = Invented.ferry
    let need = ArticleExplanation.Need(needed: -0.5, found: nil)
    return [
      .pair(pair([.undated, .sameOutletLater, .beyondWindow(days: 400)], title: hostile)),
      .article(
        ArticleExplanation(
          article: article("a", hostile), story: story,
          bonds: (0..<15).map {
            .init(article: article("b\($0)", hostile), logOdds: $0 == 3 ? nil : 2, similarity: 0.5)
          }, closest: pair(title: hostile),
          runnerUp: .init(
            story: story, score: need, strongestPair: .init(needed: -.infinity, found: 2),
            meanEvidence: .init(needed: 0.15, found: 0.2), closest: pair(title: hostile)))),
      .story(
        StoryExplanation(
          story: story, strongest: pair(title: hostile), weakest: pair(title: hostile),
          smallerSide: [ArticleID(hostile)])),
      .story(StoryExplanation(story: story, strongest: nil, weakest: nil, smallerSide: [])),
    ]
  }()

  private func table(_ subject: ExplanationReport.Subject, width: Int = 80) -> String {
    ExplanationTable(style: TableStyle(width: width)).text(
      ExplanationReport(version: "1", subject: subject))
  }

  @Test(arguments: [40, 60, 80, 132]) func noLineIsTooWideOrHarmful(width: Int) {
    for subject in Self.subjects {
      for line in table(subject, width: width).split(separator: "\n") {
        #expect(line.displayWidth <= width, "\(line)")
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202e}" })
      }
    }
  }

  @Test func thePartsAndSharesThatAreShownAddUp() {
    let text = table(.pair(Self.pair()))
    #expect(text.contains("together"))
    #expect(text.contains("+0.75"))
    #expect(text.contains("8 other terms"))
    #expect(text.contains("0.200"))
    #expect(!text.contains("little more than a headline"))
  }

  @Test func everyWarningIsSaid() {
    let warnings: [PairExplanation.Warning] = [
      .copies, .differentLanguages, .undated, .beyondWindow(days: 300), .sameOutletLater,
      .headlineOnly, .notCompared,
    ]
    let lines = table(.pair(Self.pair(warnings)), width: 120).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("! ") } == warnings.count)
  }

  @Test func jsonIsReadByAnother() throws {
    for subject in Self.subjects {
      let text = ExplanationJSON().text(ExplanationReport(version: "1", subject: subject))
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(object?["newsfold"] as? String == "1")
    }
  }

  @Test func jsonHasWhatIsDocumented() throws {
    let text = ExplanationJSON().text(
      ExplanationReport(version: "1", subject: .pair(Self.pair([.beyondWindow(days: 300)]))))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "newsfold", "articles", "similarity", "terms", "views", "logOdds", "sameStory", "warnings",
      ])
    #expect(object["logOdds"] as? Double == 0.75)
    #expect(object["warnings"] as? [String] == ["beyondWindow"])
    let views = try #require(object["views"] as? [String: [String: Any]])
    #expect(views["time"]?["logOdds"] as? Double == -0.5)
  }
}
