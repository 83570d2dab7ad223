import Articles
import Foundation
import Rendering
import Testing

@Suite struct IntakeReportTests {
  @Test func whatIsWrittenIsReadAgain() throws {
    var tally = ReadingTally()
    for (index, name) in ["warc", "jsonl"].enumerated() {
      var counts = ReadingTally.Format()
      counts.files = index + 1
      counts.articles = 10 * (index + 1)
      counts.times = 4
      counts.days = 3 + index
      counts.unreadableDates = index
      counts.dateFindings = [
        DateFinding(.text, .doubtful): 1 + index, DateFinding(.field, .sure): 2,
        DateFinding(.text, .likely): 3 - index,
      ]
      counts.bodies = [.sure: index, .doubtful: 4]
      tally.formats[name] = counts
    }
    tally.passedOver = ["request record": 7]
    let places = [
      IntakeReport.Place(file: "a \"b\"\n.jsonl", line: 3, byteOffset: nil, message: "broken"),
      IntakeReport.Place(file: "c.warc", line: nil, byteOffset: 99, message: "cut"),
    ]
    let report = IntakeReport(
      version: "1", command: "extract", inputs: ["-", "news/"], articles: 30, skippedRecords: 4,
      duplicateIDs: 2, tally: tally, languages: ["de": 3, "en": 24, "und": 3],
      skipped: [
        IntakeReport.Reason(reason: "empty", count: 1),
        IntakeReport.Reason(reason: "brokenJSON", count: 3, places: places),
      ])
    let text = IntakeReportJSON().text(report)
    #expect(try JSONDecoder().decode(IntakeReport.self, from: Data(text.utf8)) == report)
    #expect(report.formats.map(\.format) == ["jsonl", "warc"])
    #expect(report.formats.map(\.dates.missing) == [12, 3])
    #expect(report.dates.missing == 15)
    #expect(report.dates.origins.map(\.origin) == ["field", "text", "text"])
    #expect(report.dates.origins.map(\.certainty) == ["sure", "likely", "doubtful"])
    #expect(report.dates.origins.map(\.articles) == [4, 5, 3])
    #expect(report.formats.map(\.pages.sure) == [1, 0])
    #expect(report.pages.sure == 1 && report.pages.likely == 0 && report.pages.doubtful == 8)
    #expect(report.languages.map(\.language) == ["en", "de", "und"])
    #expect(report.skipped.map(\.reason) == ["brokenJSON", "empty"])
  }
}
