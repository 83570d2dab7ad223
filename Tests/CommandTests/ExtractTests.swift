import Foundation
import Testing

@Suite struct ExtractTests {
  private static let page = """
    <html lang="en"><head><title>Ferry runs aground | Harbour Courier</title>
    <meta property="og:title" content="Ferry runs aground off Port Illyan">
    <meta property="og:site_name" content="Harbour Courier">
    <meta property="article:published_time" content="2025-03-04T22:10:00+01:00"></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
    <h1>Ferry runs aground off Port Illyan</h1>
    <p>The ferry Aurora ran aground on a sandbank off Port Illyan on Tuesday night with 214
    passengers aboard, and the coastguard took everyone off by helicopter and lifeboat.</p>
    <p>Captain Mira Tollen said that the steering had failed ten minutes earlier, and that nobody
    had been hurt when the ship came to a stop.</p></article></body></html>
    """

  @Test func printsALineForEachFile() throws {
    try withFiles(["page.html": Self.page, "empty.txt": " \n"]) { folder in
      let outcome = try Built.shell(
        "newsfold extract --format jsonl page.html empty.txt", in: folder)
      #expect(outcome.status == 0)
      let lines = try outcome.jsonLines()
      let article = try #require(lines.first)
      #expect(lines.count == 1)
      #expect(article["file"] as? String == "page.html")
      #expect(article["title"] as? String == "Ferry runs aground off Port Illyan")
      #expect(article["source"] as? String == "Harbour Courier")
      #expect(article["published"] as? String == "2025-03-04T22:10:00+01:00")
      #expect(article["language"] as? String == "en")
      let body = try #require(article["body"] as? String)
      #expect(body.contains("Mira Tollen") && !body.contains("Sport"))
      #expect(outcome.errors.contains("empty.txt: "))
      #expect(outcome.errors.contains("1 article, 1 record skipped"))
    }
  }

  @Test func whatIsExtractedCanBeReadAgain() throws {
    try withFiles(["page.html": Self.page]) { folder in
      let line = "newsfold extract -f jsonl page.html"
      let once = try Built.shell(line, in: folder).jsonLines()
      let again = "\(line) | newsfold extract -f jsonl -"
      let twice = try Built.shell(again, in: folder).jsonLines()
      for key in ["id", "title", "body", "source", "published", "language"] {
        #expect(once.first?[key] as? String == twice.first?[key] as? String)
      }
    }
  }

  @Test func nothingToExtractIs65() throws {
    try withFiles(["empty.txt": ""]) { folder in
      let outcome = try Built.shell("newsfold extract empty.txt", in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("empty.txt: "))
    }
  }

  @Test func theTableShowsTheText() throws {
    let outcome = try Built.run("extract", "-", input: Data(Self.page.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Harbour Courier") && outcome.output.contains("Mira Tollen"))
  }
}
