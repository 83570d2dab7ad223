import Articles
import Foundation
import Stories
import TestSupport
import Testing

@testable import Rendering

@Suite struct StoryHTMLTests {
  private func page(_ stories: [Story], atlas: StoryAtlas = StoryAtlas()) -> String {
    var report = StoryReport(version: "1", stories: stories)
    report.atlas = atlas
    return StoryHTML().text(report)
  }

  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title></style><b>",
    "{{{policy}}} {{#stories}}", "\u{202e}evil\u{2066} \u{1b}[31m\u{0}", "<!-- --> ]]> &lt;",
    String(repeating: "A very long title ", count: 60_000),
  ]

  @Test func whatComesFromArticlesStaysText() {
    for text in Self.hostile {
      var story = Invented.story(
        [
          Invented.report("a", text, text, Invented.time(14, 0), similarity: 1, body: text),
          Invented.report("b", text, text, Invented.time(15, 0), body: text),
          Invented.report("c", text, text, Invented.time(16, 0), copyOf: "a", body: text),
        ], keywords: [text])
      story.headline = text
      let html = page([story, Invented.story([Invented.report("d", text, text)])])
      #expect(html.utf8.count < 60_000)
      #expect(html.components(separatedBy: "<script").count == 2)
      #expect(!html.contains("<img"))
      #expect(html.components(separatedBy: "default-src").count == 2)
      #expect(html.components(separatedBy: "</style>").count == 2)
      #expect(
        !html.unicodeScalars.contains { scalar in
          (scalar.value < 0x20 && scalar != "\n") || (0x202a...0x202e).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
        })
    }
  }

  @Test(arguments: [
    ("https://a.example/x?y=1&z=\"2\"", true), ("http://a.example", true),
    ("HTTPS://a.example", true), ("javascript:alert(1)", false), (" https://a.example", false),
    ("https://a.example/a b", false), ("data:text/html,x", false), ("//a.example", false),
    ("https://a.example/\u{202e}x", false), ("", false),
  ]) func onlyAddressesOfTheWebAreLinks(url: String, isLink: Bool) {
    #expect((HTMLText.link(url) != nil) == isLink)
  }

  @Test func everyReportIsThereWithoutAScript() {
    let html = page([Invented.ferry, Invented.story([Invented.report("z", "Alone", "Kronika")])])
    for report in Invented.ferry.reports {
      #expect(html.contains(HTMLText.escaped(HTMLText.shown(report.titleOrBeginning))))
    }
    #expect(html.contains("Alone"))
    #expect(html.contains("id=\"\(Invented.ferry.id.rawValue)\""))
    #expect(
      html.contains(
        "form id=\"tools\" class=\"tools\" role=\"search\" aria-label=\"Stories\" hidden"))
  }

  @Test func thePolicyKnowsTheStyleAndTheScriptThatAreWritten() throws {
    let html = page([Invented.ferry])
    for (tag, hash) in [
      ("style", ReportTemplates.styleHash), ("script", ReportTemplates.scriptHash),
    ] {
      let start = try #require(html.range(of: "<\(tag)>"))
      let end = try #require(html.range(of: "</\(tag)>"))
      let text = String(html[start.upperBound..<end.lowerBound])
      #expect(try Digest.sha256Base64(of: text) == String(hash.dropFirst("sha256-".utf8.count)))
      #expect(html.contains(HTMLText.escaped(hash)))
    }
  }

  @Test func theHeatMapShowsEveryPairThatWasCompared() {
    let count = Invented.ferry.reports.count
    let square = (0..<count * count).map { $0 / count == $0 % count ? Float(1) : 0.25 }
    let atlas = StoryAtlas(similarities: [Invented.ferry.id: square])
    let html = page([Invented.ferry], atlas: atlas)
    #expect(html.components(separatedBy: "h1v1h-1z").count - 1 == count * count)
    #expect(html.contains("fill-opacity=\"0.25\""))
    #expect(html.contains("most alike: 1 and 2 (0.25)"))
    #expect(!page([Invented.ferry]).contains("h1v1h-1z"))
  }

  @Test func theMapLinksToStories() {
    var second = Invented.ferry
    second.id = StoryID("s0")
    let atlas = StoryAtlas(places: [
      Invented.ferry.id: .init(x: 0, y: 0), second.id: .init(x: 1, y: 1),
    ])
    let html = page([Invented.ferry, second], atlas: atlas)
    #expect(html.components(separatedBy: "<circle").count == 3)
    #expect(html.contains("href=\"#s0\"") && html.contains("cx=\"940.0\""))
  }

  @Test func namesAndNumbersThatAreNewAreMarked() {
    let words = NewWords(besides: ["Ferry runs aground off Northgate, 120 safe"])
    #expect(
      words.marked("The ferry from Kestrel hit Northgate's rocks, 4 hurt")
        == "The ferry from <mark>Kestrel</mark> hit Northgate&#39;s rocks, <mark>4</mark> hurt")
    #expect(words.marked("Ferry Hits Rocks In Kestrel") == "Ferry Hits Rocks In Kestrel")
    #expect(words.marked("") == "")
  }

  @Test func noStoryIsAPageToo() {
    let html = page([])
    #expect(html.contains("0 articles in 0 stories") && html.hasSuffix("</html>"))
  }
}
