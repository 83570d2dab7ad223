import TestSupport
import Testing

@testable import Articles

@Suite("The article in an HTML page")
struct HTMLPageTests {
  private func article(_ html: String) throws -> ExtractedPage {
    try #require(HTMLPage.article(in: Array(html.utf8)))
  }

  private func markup(_ paragraphs: [String]) -> String {
    paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  private var body: String { Paragraphs.ferry.joined(separator: "\n") }

  @Test("takes headline, date, author and outlet from structured data")
  func structuredData() throws {
    let page = try article(
      """
      <!doctype html><html lang="en-GB"><head><meta charset="utf-8">
      <title>Ferry on sandbank | The Meridian</title>
      <link rel="canonical" href="https://meridian.example/2025/11/09/ferry">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"WebSite","name":"The Meridian"},
      {"@type":["NewsArticle"],"headline":"Ferry on sandbank &amp; 140 aboard",
      "datePublished":"2025-11-09T18:20:00+01:00","author":[{"name":"A. Writer"},{"name":"B. Other"}],
      "publisher":{"name":"The Meridian"},"keywords":"ferry, coast"}]}</script></head>
      <body><nav><a href="/">Home</a><a href="/w">World</a></nav><main><h1>Ferry on sandbank</h1>
      <div>\(markup(Paragraphs.ferry))</div></main>
      <footer><p>The Meridian is published on weekdays, and on Sundays when there is news.</p></footer>
      </body></html>
      """)
    #expect(page.title == "Ferry on sandbank")
    #expect(page.body == body)
    #expect(page.published?.iso8601 == "2025-11-09T18:20:00+01:00")
    #expect(page.author == "A. Writer, B. Other")
    #expect(page.source == "The Meridian")
    #expect(page.url == "https://meridian.example/2025/11/09/ferry")
    #expect(page.language == "en")
    #expect(page.tags == ["ferry", "coast"])
  }

  @Test("takes them from meta elements where there is no structured data")
  func metaElements() throws {
    let page = try article(
      """
      <html><head><title>Ferry on sandbank - Harbour Courier</title>
      <meta property="og:title" content="Ferry on sandbank - Harbour Courier">
      <meta property="og:site_name" content="Harbour Courier">
      <meta property="article:published_time" content="2025-11-09T18:20:00Z">
      <meta property="article:tag" content="Ferry"><meta property="article:tag" content="Coast">
      <meta name="author" content="By Jonas Petersen"></head>
      <body>\(markup(Paragraphs.ferry))</body></html>
      """)
    #expect(page.title == "Ferry on sandbank")
    #expect(page.source == "Harbour Courier")
    #expect(page.author == "Jonas Petersen")
    #expect(page.published?.iso8601 == "2025-11-09T18:20:00Z")
    #expect(page.tags == ["Ferry", "Coast"])
  }

  @Test("finds date and outlet in the text and the address where nothing is stated")
  func nothingStated() throws {
    let page = try article(
      """
      <table><tr><td><a href="/">Kronika</a> | <a href="/a">Archive</a></td></tr><tr><td>
      <h2>Ferry on sandbank</h2>9 November 2025<br>\(Paragraphs.ferry.joined(separator: "<br><br>"))
      </td></tr></table><p>&copy; 2025 Kronika. All rights reserved.</p>
      """)
    #expect(page.title == "Ferry on sandbank")
    #expect(page.body == body)
    #expect(page.published?.iso8601 == "2025-11-09")
    #expect(page.source == "Kronika")
  }

  @Test(
    "leaves out what stands between and after the paragraphs",
    arguments: [
      "<aside><p>Sixteen more stories that you should read before the week is over, says our team.</p></aside>",
      "<div class=\"related-stories\"><ul><li><a href=\"/x\">Harbour festival moved</a></li></ul></div>",
      "<figure><img src=x><figcaption>The ferry on the sandbank on Sunday, seen from the air.</figcaption></figure>",
      "<form><p>Enter your address to get the letter that we write on every weekday.</p><input></form>",
      "<div style=\"display: none\"><p>This sentence is hidden and no reader has ever seen it.</p></div>",
      "<div id=\"comments\"><p>I was there, and it was a lot colder than this article says it was.</p></div>",
      "<script>var text = 'A sentence in a script, which is long enough to be a paragraph.';</script>",
      "<div class=\"ad\">Advertisement</div>",
      "<p><a href=\"/x\">Read more: A long headline of another article that is linked from here.</a></p>",
    ])
  func furniture(markup between: String) throws {
    let parts = Paragraphs.ferry.map { "<p>\($0)</p>" }
    let page = try article(
      "<h1>Ferry on sandbank</h1><div>\(parts[0])\(parts[1])\(between)\(parts[2])\(parts[3])\(between)</div>"
    )
    #expect(page.body == body)
  }

  @Test("keeps subheads, lists and paragraphs in elements of their own")
  func structure() throws {
    let wrapped = Paragraphs.ferry.map { "<div class=\"block\"><p>\($0)</p></div>" }.joined()
    let page = try article(
      "<article><h1>Ferry</h1>\(wrapped)<h2>What is known</h2><ul><li>140 people aboard</li>"
        + "<li>Nobody hurt</li></ul><p>More on Monday, when the tide is higher than today.</p></article>"
    )
    #expect(
      page.body.split(separator: "\n").map(String.init) == Paragraphs.ferry + [
        "What is known", "140 people aboard", "Nobody hurt",
        "More on Monday, when the tide is higher than today.",
      ])
  }

  @Test("is read in the encoding of the page")
  func encodings() throws {
    let text =
      "<p>Die Fähre „Aldona“ saß am Sonntag vor der Küste fest, und niemand wurde verletzt.</p>"
    let head = "<meta charset=\"windows-1252\"><title>Fähre</title>"
    let table: [Unicode.Scalar: UInt8] = ["ä": 0xe4, "ß": 0xdf, "ü": 0xfc, "„": 0x84, "“": 0x93]
    let western = (head + text).unicodeScalars.map {
      table[$0] ?? UInt8(truncatingIfNeeded: $0.value)
    }
    let expected =
      "Die Fähre „Aldona“ saß am Sonntag vor der Küste fest, und niemand wurde verletzt."
    #expect(HTMLPage.article(in: western)?.body == expected)
    #expect(HTMLPage.article(in: Array(text.utf8))?.body == expected)
    #expect(HTMLPage.article(in: [0xef, 0xbb, 0xbf] + Array(text.utf8))?.body == expected)
    var wide: [UInt8] = [0xff, 0xfe]
    for unit in text.utf16 { wide += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    #expect(HTMLPage.article(in: wide)?.body == expected)
  }

  @Test("is nothing where there is no word")
  func nothing() {
    for html in ["", " ", "<html></html>", "<p></p>", "\0\0\0"] {
      #expect(HTMLPage.article(in: Array(html.utf8)) == nil)
    }
  }

  @Test("survives any bytes")
  func anyBytes() {
    var random = SeededGenerator(seed: 11)
    let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    _ = HTMLPage.article(in: noise)
    _ = SavedPage.article(in: String(decoding: noise, as: UTF8.self))
    let page = Array(
      "<html><head><title>T</title></head><body><p>A sentence that is long enough to count.</p>"
        .utf8)
    for _ in 0..<300 {
      var broken = page
      for _ in 0..<6 {
        broken[Int.random(in: 0..<broken.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      _ = HTMLPage.article(in: broken)
    }
  }

  @Test(
    "survives any depth and width",
    arguments: [
      "<div>", "<p>", "<a href=x>", "<table><tr><td>", "<ul><li>", "</p>", "&", "<b", "<!--",
      "<h1>a<div>", "<span itemprop=author>a", "<a rel=tag>a<div>", "<title>",
      "<nav></nav><h1>a</h1>",
    ])
  func depth(markup: String) {
    let html = String(repeating: markup, count: 20_000) + Paragraphs.ferry[0]
    _ = HTMLPage.article(in: Array(html.utf8))
  }

  @Test("is the whole text where nothing reads like one")
  func noForm() throws {
    #expect(HTMLPage.article(in: Array("<html><p>Hello</p></html>".utf8))?.body == "Hello")
  }

  @Test("survives tags of any number of attributes")
  func attributes() throws {
    let many = (0..<200_000).map { "a\($0)" }.joined(separator: " ")
    let page = try article("<div \(many)>\(markup(Paragraphs.ferry))</div>")
    #expect(page.body == body)
  }

  @Test("survives closing tags of nothing below open elements")
  func closingTags() {
    for depth in [9_000, 100_000] {
      let html =
        String(repeating: "<div>", count: depth) + String(repeating: "</b>", count: 20_000)
      _ = HTMLPage.article(in: Array(html.utf8))
    }
  }

  @Test("is found below elements that nobody closed")
  func unclosed() throws {
    let page = try article(String(repeating: "<div>", count: 5_000) + markup(Paragraphs.ferry))
    #expect(page.body == body)
  }
}
