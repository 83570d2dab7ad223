import Articles
import Foundation
import Stories
import Testing

@testable import Rendering

/// What a program that reads `cluster --format json` declares.
private struct ReadReport: Decodable {
  struct Summary: Decodable {
    var articles, stories, multiSourceStories, reprints, undated, skipped, duplicateIDs: Int
  }
  struct Parameters: Decodable {
    var threshold: Double
    var linkage: String
    var minimum: Int
    var acrossLanguages: Bool
    var window: Int?
  }
  struct ReadStory: Decodable {
    var id, headline, representative: String
    var size, independentSources: Int
    var sources: [String]
    var firstPublished, lastPublished: String?
    var keywords: [String]
    var cohesion: Double
    var articles: [ReadArticle]
  }
  struct ReadArticle: Decodable {
    var id, title: String
    var source, url, published, reprintOf: String?
    var language: String
    var similarity: Float
  }
  var newsfold: String
  var parameters: Parameters
  var summary: Summary
  var stories: [ReadStory]
}

private struct ReadLine: Decodable {
  var article, story, headline, title: String
  var representative: Bool
  var similarity: Float
  var reprintOf, source, published: String?
}

@Suite struct StoryFormatTests {
  private let report = StoryReport(
    version: "0.1.0",
    parameters: [
      .init("threshold", .number(0.25)), .init("linkage", .text("average \"x\"")),
      .init("minimum", .integer(2)), .init("acrossLanguages", .flag(false)),
      .init("window", .none),
    ], stories: Invented.all, skipped: 3, duplicateIDs: 1)

  @Test func jsonReadsBackTheSame() throws {
    let text = StoryJSON().text(report)
    let read = try JSONDecoder().decode(ReadReport.self, from: Data(text.utf8))
    #expect(read.newsfold == "0.1.0")
    #expect(read.parameters.threshold == 0.25 && read.parameters.linkage == "average \"x\"")
    #expect(read.parameters.minimum == 2 && !read.parameters.acrossLanguages)
    #expect(read.summary.articles == 29 && read.summary.stories == 17)
    #expect(read.summary.multiSourceStories == 3 && read.summary.reprints == 4)
    #expect(read.summary.skipped == 3 && read.summary.duplicateIDs == 1)
    #expect(read.summary.undated == 11)
    #expect(read.stories.count == Invented.all.count)
    for (story, known) in zip(read.stories, Invented.all) {
      #expect(story.id == known.id.rawValue)
      #expect(story.headline == known.headline)
      #expect(story.representative == known.representative.rawValue)
      #expect(story.size == known.reports.count)
      #expect(story.sources == known.outlets.map(\.name))
      #expect(story.firstPublished == known.firstPublished?.iso8601)
      #expect(story.lastPublished == known.lastPublished?.iso8601)
      #expect(story.keywords == known.keywords)
      #expect(story.cohesion == known.cohesion)
      for (article, report) in zip(story.articles, known.reports) {
        #expect(article.id == report.article.id.rawValue)
        #expect(Array(article.title.utf8) == Array(report.article.title.utf8))
        #expect(article.source == report.article.source)
        #expect(article.url == report.article.url)
        #expect(article.published == report.article.published?.iso8601)
        #expect(article.language == report.language)
        #expect(article.similarity == report.similarity)
        #expect(article.reprintOf == report.reprintOf?.rawValue)
      }
    }
  }

  @Test func jsonKeepsTheOrderOfKeysAndTheSlashes() throws {
    let text = StoryJSON().text(report)
    var rest = text[...]
    for key in [
      "newsfold", "parameters", "threshold", "linkage", "summary", "articles", "stories",
      "multiSourceStories", "stories", "id", "headline", "representative", "size",
      "independentSources", "sources", "firstPublished", "lastPublished", "keywords", "cohesion",
      "articles", "id", "title", "source", "url", "published", "language", "similarity",
      "reprintOf",
    ] {
      let place = try #require(rest.range(of: "\"\(key)\":"), "\(key)")
      rest = rest[place.upperBound...]
    }
    #expect(text.contains("https://a.example/a?b=1&c=\\\"2\\\""))
    #expect(text.hasSuffix("]\n}\n"))
    let empty = StoryJSON().text(StoryReport(version: "1", stories: []))
    #expect(empty.contains("\"parameters\": {},") && empty.contains("\"stories\": []"))
  }

  @Test func jsonLinesHaveALineAnArticle() throws {
    let text = StoryJSONLines().text(report)
    let lines = text.split(whereSeparator: \.isNewline)
    let known = Invented.all.flatMap { story in story.reports.map { (story, $0) } }
    try #require(lines.count == known.count)
    for (line, (story, report)) in zip(lines, known) {
      let read = try JSONDecoder().decode(ReadLine.self, from: Data(line.utf8))
      #expect(read.article == report.article.id.rawValue)
      #expect(read.story == story.id.rawValue)
      #expect(read.representative == (report.article.id == story.representative))
      #expect(read.similarity == report.similarity)
      #expect(read.reprintOf == report.reprintOf?.rawValue)
      #expect(read.headline == story.headline)
      #expect(Array(read.title.utf8) == Array(report.article.title.utf8))
      #expect(read.published == report.article.published?.iso8601)
    }
    #expect(lines.first?.hasPrefix("{\"article\":\"a\",\"story\":\"s") ?? false)
    #expect(
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test func jsonLinesAreTheSameForAnyNumberOfThreads() {
    let many = StoryReport(
      version: "1", stories: Array(repeating: Invented.all, count: 1500).flatMap(\.self))
    let text = StoryJSONLines().text(many)
    let articles = many.stories.map(\.reports.count).reduce(0, +)
    #expect(text.count { $0 == "\n" } == articles)
    #expect(StoryJSONLines(threads: 3).text(many) == text)
  }

  @Test(arguments: [true, false])
  func csvReadsBackTheSame(isSafe: Bool) throws {
    let rows = readCSV(StoryCSV(isSpreadsheetSafe: isSafe).text(report))
    let known = Invented.all.enumerated().flatMap { rank, story in
      story.reports.map { (rank + 1, story, $0) }
    }
    try #require(rows.count == known.count + 1)
    #expect(rows[0][0...2] == ["story", "rank", "article"])
    func shown(_ text: String) -> String {
      isSafe && CSVWriter.looksLikeFormula(text) ? "'" + text : text
    }
    for (row, (rank, story, report)) in zip(rows.dropFirst(), known) {
      let article = report.article
      #expect(
        row == [
          story.id.rawValue, "\(rank)", shown(article.id.rawValue),
          "\(article.id == story.representative)", "\(report.similarity)",
          shown(report.reprintOf?.rawValue ?? ""), shown(article.title),
          shown(article.source ?? ""), article.url ?? "", article.published?.iso8601 ?? "", "en",
          shown(story.headline),
        ])
    }
    let ids = rows.map { $0[2] }
    #expect(ids.contains("-12") && ids.contains(isSafe ? "'=x" : "=x"))
  }

  @Test func outputComesInPiecesAndStopsWithTheSink() {
    struct Full: Error {}
    let many = StoryReport(version: "1", stories: (0..<400).flatMap { _ in Invented.all })
    var pieces: [[UInt8]] = []
    StoryJSON().render(many) { pieces.append($0) }
    #expect(pieces.count > 10)
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == StoryJSON().text(many))
    var calls = 0
    #expect(throws: Full.self) {
      try StoryJSONLines().render(many) { _ throws(Full) in
        calls += 1
        throw Full()
      }
    }
    #expect(calls == 1)
  }

  /// A plain reader of RFC 4180.
  private func readCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch (byte, isQuoted) {
      case (0x22, true) where bytes.first == 0x22:
        bytes.removeFirst()
        field.append(byte)
      case (0x22, _): isQuoted.toggle()
      case (0x2c, false), (0x0a, false):
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0a {
          rows.append(row)
          row = []
        }
      case (0x0d, false) where bytes.first == 0x0a: continue
      default: field.append(byte)
      }
    }
    return rows
  }
}
