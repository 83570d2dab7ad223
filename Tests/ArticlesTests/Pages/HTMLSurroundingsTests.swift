import Testing

@testable import Articles

@Suite("What stands around and within the article of an HTML page")
struct HTMLSurroundingsTests {
  private static func markup(_ paragraphs: [String]) -> String {
    paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  private static let ferryMarkup = markup(Paragraphs.ferry)
  private static let bankMarkup = markup(Paragraphs.bank)

  private func body(_ html: String) throws -> String {
    try #require(HTMLPage.article(in: Array(html.utf8))).body
  }

  private let expected = Paragraphs.ferry.joined(separator: "\n")

  private static let teaserItems = (1...5).map { number in
    "<li><a href='/\(number)'>Council number \(number) votes on the new bridge</a> "
      + "<span>LINDENMOUTH: The council of district \(number) has voted for a bridge across the "
      + "river after a long debate on Monday...</span></li>"
  }.joined()

  private static let cardItems = (1...4).map { number in
    "<div class='card c\(number)'><h3><a href='/\(number)'>Harbour master number \(number) retires</a></h3>"
      + "<div class='sum'>The harbour master has served the port for \(number) years, and the town "
      + "will miss him very much, people say.</div></div>"
  }.joined()

  @Test(
    "leaves out lists of other articles",
    arguments: [
      "<div class='top'><ul>\(teaserItems)</ul></div><div><h1>Ferry</h1>\(ferryMarkup)</div>",
      "<div><h1>Ferry</h1>\(ferryMarkup)</div><div class='below'><ul>\(teaserItems)</ul></div>",
      "<div><h1>Ferry</h1>\(ferryMarkup)<div class='x'>\(cardItems)</div></div>",
      "<main><div><h1>Ferry</h1><div>\(ferryMarkup)</div></div><div>\(cardItems)</div><div>\(cardItems)</div></main>",
    ])
  func teasers(html: String) throws {
    #expect(try body(html) == expected)
  }

  @Test("is the lists where a page is nothing else")
  func listsAlone() throws {
    let html =
      "<title>Front page</title><main><h1>Front page</h1><div>\(Self.cardItems)</div>"
      + "<div>\(Self.cardItems)</div><p>The news of the day.</p></main>"
    let found = try body(html)
    for number in 1...4 { #expect(found.contains("served the port for \(number) years")) }
  }

  @Test("leaves out the caption of an image within a paragraph")
  func captionWithin() throws {
    let first =
      "<p><span class='image'><img src='f.jpg'></span><span class='caption'>"
      + "<span>\u{a9} Provided by the coast guard</span> The ferry</span> \(Paragraphs.ferry[0])</p>"
    let html = "<h1>Ferry</h1><div>\(first)\(Self.markup(Array(Paragraphs.ferry[1...])))</div>"
    #expect(try body(html) == expected)
  }

  @Test(
    "leaves out the next articles of an endless page, and cards",
    arguments: [
      "<article><h1>Ferry</h1>\(ferryMarkup)</article><article><h2>Bank</h2>\(bankMarkup)\(bankMarkup)</article>",
      "<article><h1>Ferry</h1>\(ferryMarkup)<article><a href='/b'>The bank raises its rate</a>\(bankMarkup)</article></article>",
      "<div class='post'><h1 class='t'>Ferry</h1><div>\(ferryMarkup)</div></div>"
        + "<div class='post'><h1 class='t'>Bank</h1><div>\(bankMarkup)</div></div>",
    ])
  func nextArticles(html: String) throws {
    #expect(try body("<title>Ferry</title>" + html) == expected)
  }

  @Test("keeps the posts of a live blog, which are articles of their own")
  func liveBlog() throws {
    let html =
      "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferry\"}</script>"
      + "<main><article><h1>Ferry</h1>\(Self.ferryMarkup)</article>"
      + "<article><h2>18:40</h2>\(Self.bankMarkup)</article></main>"
    let text = try body(html)
    for paragraph in Paragraphs.ferry + Paragraphs.bank { #expect(text.contains(paragraph)) }
  }

  @Test("leaves out a hidden copy for machines")
  func hiddenCopy() throws {
    let copy = "<div itemprop='articleBody'>\(Paragraphs.ferry.joined(separator: " "))</div>"
    let html =
      "<div class='post'><div style='display: none;'><h1>Ferry</h1>\(copy)</div><h1>Ferry</h1>"
      + "<div>\(Self.ferryMarkup)</div></div>"
    #expect(try body(html) == expected)
  }

  @Test("is taken from an element that is hidden until a script shows it")
  func hiddenPage() throws {
    #expect(
      try body("<div style='display:none'><h1>Ferry</h1>\(Self.ferryMarkup)</div>") == expected)
  }

  @Test("leaves out what is hidden in a line of text")
  func hiddenInline() throws {
    let html = Self.ferryMarkup.replacing(
      "tugs were",
      with: "tugs <span class=\"sr-only\">opens in a new window</span>"
        + "<span style=\"display: none\">Tugs of the world in pictures</span>were")
    #expect(try body("<div>\(html)</div>") == expected)
  }

  @Test(
    "leaves out captions",
    arguments: [
      "<div class='p'><img src=a><br><span class='small'>The ferry seen from the lighthouse</span></div>",
      "<div class='p'><img src=a><span class='newsCaption'>The ferry lay on its side on Sunday.</span></div>",
      "<p>Passengers waited on deck for the tugs to come. (Image: Meridian)</p>",
      "<div><p>Passengers waited on deck for the tugs (Photo: Ilka Brandt/Meridian)</p></div>",
    ])
  func captions(markup: String) throws {
    let parts = Paragraphs.ferry.map { "<p>\($0)</p>" }
    #expect(
      try body("<div>\(parts[0])\(parts[1])\(markup)\(parts[2])\(markup)\(parts[3])</div>")
        == expected)
  }

  @Test("keeps paragraphs that begin with an image")
  func leadingImage() throws {
    let parts = Paragraphs.ferry.map { "<p><img src=a> \($0)</p>" }.joined()
    #expect(try body("<div>\(parts)</div>") == expected)
  }

  @Test("keeps what others wrote and the article quotes")
  func embedded() throws {
    let post = "<p>The tugs are coming, and there is coffee for everybody aboard.</p>"
    let html =
      "<div>\(Self.ferryMarkup)<div class='social-media-embed'><blockquote>\(post)</blockquote></div>"
      + "\(Self.bankMarkup)</div>"
    #expect(try body(html).contains("there is coffee for everybody aboard"))
  }

  @Test("keeps lines that the article repeats")
  func repeated() throws {
    let question = "<p>What would you have done in the place of the captain that morning?</p>"
    let parts = Paragraphs.ferry.map { question + "<p>\($0)</p>" }.joined()
    #expect(try body("<div>\(parts)</div>").split(separator: "\n").count == 8)
  }

  @Test("is a list of lines where the page says that it is the article")
  func declaredList() throws {
    let rounds = (1...9).map { "Round \($0): Lindenmouth, \($0) May" }
    let html =
      "<nav><a href='/'>Home</a></nav><h1>Season</h1><div itemprop='articleBody'><p>"
      + rounds.joined(separator: "<br>") + "</p></div>"
    #expect(try body(html) == rounds.joined(separator: "\n"))
  }

  @Test("ends before a list of what to read next")
  func readNext() throws {
    let items = (1...4).map {
      "<li>Some words before <a href='/\($0)'>the link number \($0)</a></li>"
    }
    let html =
      "<div class='article-body'>\(Self.ferryMarkup)<div>More great stories</div>"
      + "<ul>\(items.joined())</ul></div>"
    #expect(try body(html) == expected)
  }

  @Test("keeps headings with a link over the article's own paragraphs")
  func linkedHeadings() throws {
    let parts = Paragraphs.ferry.enumerated().map { number, text in
      "<h3><a href='/\(number)'>Ferry number \(number)</a></h3><p>\(text)</p>"
    }
    let lines = try body("<article><h1>Ferries</h1><div>\(parts.joined())</div></article>")
      .split(separator: "\n")
    // The first heading may be the headline's, or a section's.
    #expect(lines.suffix(6).first == "Ferry number 1")
  }

  @Test("keeps a list of links in the midst of the article")
  func linksWithin() throws {
    let items = (1...4).map {
      "<li>Some words before <a href='/\($0)'>the link number \($0)</a></li>"
    }
    let html =
      "<div class='article-body'>\(Self.ferryMarkup)<ul>\(items.joined())</ul>\(Self.bankMarkup)</div>"
    #expect(try body(html).contains("Some words before the link number 3"))
  }
}
