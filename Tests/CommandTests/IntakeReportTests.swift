import Foundation
import Rendering
import Testing

@Suite struct IntakeReportCommandTests {
  private static let files = [
    "news/a.jsonl": SampleArticles.jsonLines + "{broken\n",
    "news/b.csv": "id,title\n1,Port reopens\n",
    "news/c.txt": " ",
  ]

  private func report(_ folder: URL) throws -> IntakeReport {
    try JSONDecoder().decode(
      IntakeReport.self, from: Data(contentsOf: folder.appending(path: "r.json")))
  }

  @Test(arguments: ["extract -f jsonl", "cluster -f jsonl"])
  func tellsWhatWasRead(command: String) throws {
    try withFiles(Self.files) { folder in
      let outcome = try Built.shell("newsfold \(command) news --report r.json", in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.lines.count == 7)
      let report = try report(folder)
      #expect(command.hasPrefix(report.command))
      #expect(report.inputs == ["news"])
      #expect(report.articles == 7)
      #expect(report.skippedRecords == 2)
      #expect(report.formats.map(\.format) == ["jsonl", "table"])
      #expect(report.formats.map(\.articles) == [6, 1])
      #expect(report.dates.times == 6 && report.dates.missing == 1)
      #expect(report.languages.reduce(0) { $0 + $1.articles } == 7)
      #expect(report.languages.first?.language == "en")
      #expect(report.skipped.map(\.reason) == ["brokenJSON", "empty"])
      #expect(report.skipped.first?.places.first?.line == 7)
      #expect(report.skipped.last?.places.first?.file == "news/c.txt")
    }
  }

  @Test func aReportThatCannotBeWrittenIs74() throws {
    try withFiles(Self.files) { folder in
      let outcome = try Built.shell("newsfold extract news --report no/where.json", in: folder)
      #expect(outcome.status == 74)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func theTableHasABlankLineBetweenArticles() throws {
    try withFiles(Self.files) { folder in
      let outcome = try Built.shell("newsfold extract news", in: folder)
      #expect(outcome.output.contains("\n\nnews/b.csv\n"))
      #expect(!outcome.output.hasPrefix("\n") && !outcome.output.contains("\n\n\n"))
    }
  }
}
