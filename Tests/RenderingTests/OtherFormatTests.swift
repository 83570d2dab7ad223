import Articles
import Foundation
import Stories
import Testing

@testable import Rendering

@Suite struct OtherFormatTests {
  private let similar = SimilarReport(
    version: "0.1.0", query: ArticleID("q"), kind: .articles,
    matches: Invented.hostile.reports.map {
      .init(.article($0.article, terms: []), similarity: 0.83, isSameStory: true, logOdds: 3.5)
    }
      + Invented.ferry.reports.map {
        .init(
          .article($0.article, terms: []), similarity: $0.similarity, isSameStory: false,
          logOdds: nil)
      })
  private let articles = (Invented.hostile.reports + Invented.ferry.reports).map(\.article)

  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func similarAsJSON() throws {
    let read = try object(SimilarJSON().text(similar))
    #expect(read["to"] as? String == "q")
    let matches = try #require(read["similar"] as? [[String: Any]])
    #expect(matches.count == similar.matches.count)
    for (index, match) in matches.enumerated() {
      #expect(match["rank"] as? Int == index + 1)
      #expect(match["sameStory"] as? Bool == similar.matches[index].isSameStory)
      #expect((match["logOdds"] as? Double) == similar.matches[index].logOdds.map(Double.init))
      #expect(match["article"] as? String == articles[index].id.rawValue)
    }
    let lines = SimilarJSONLines().text(similar).split(separator: "\n")
    #expect(lines.count == matches.count)
    #expect(try object(lines[0])["title"] as? String == articles[0].title)
    #expect(
      SimilarCSV().text(similar).hasPrefix(
        "rank,similarity,sameStory,logOdds,article,title,source,url,published\r\n1,0.83,true,3.5,'=x,"
      ))
  }

  @Test func similarForPeople() {
    let style = TableStyle(width: 60)
    let text = SimilarTable(style: style).text(similar)
    for line in text.split(separator: "\n") {
      #expect(line.displayWidth <= 60)
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
    #expect(text.contains("  0.83  [31mRed line desrever2J \"quoted\", and more\n"))
    #expect(text.contains("        Meridian, 15 Oct 2025, 15:30 UTC, id b\n"))
    let none = SimilarTable().text(
      SimilarReport(version: "1", query: nil, kind: .articles, matches: []))
    #expect(none == "No article is similar.\n")
  }

  @Test func extraction() throws {
    var article = Invented.ferry.reports[0].article
    article.body =
      "First paragraph.\n\nSecond \u{1b}[31mparagraph, which is long enough to be wrapped."
    article.tags = ["sea", "rescue"]
    let extracted = ExtractedArticle(file: "dir/a.html", article: article, language: "en")
    let line = ExtractionJSONLines().text([extracted])
    let read = try object(line)
    #expect(read["file"] as? String == "dir/a.html")
    #expect(read["body"] as? String == article.body)
    #expect(read["tags"] as? [String] == ["sea", "rescue"])
    #expect(read["author"] is NSNull)
    #expect(line.hasPrefix("{\"file\":\"dir/a.html\",\"id\":\"a\",\"title\":"))
    let table = ExtractionTable(style: TableStyle(width: 50)).text([extracted, extracted])
    #expect(table.split(separator: "\n").allSatisfy { $0.displayWidth <= 50 })
    #expect(table.contains("\n\nFirst paragraph.\n\nSecond [31mparagraph, which is long"))
    #expect(table.contains(" enough to be\nwrapped.\n"))
    #expect(table.contains("published  2025-10-15T14:02:00Z\n"))
  }
}
