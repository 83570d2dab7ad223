import Testing

@testable import Articles

@Suite("Pages that withhold their article")
struct WithholdingTests {
  private func article(_ html: String) throws -> ExtractedPage {
    try #require(HTMLPage.article(in: Array(html.utf8)))
  }

  private let teaser = Paragraphs.ferry.prefix(2).map { "<p>\($0)</p>" }.joined()

  @Test(
    "are known by a label below the beginning, which is kept",
    arguments: [
      "<div class='wall'><p>To continue reading this article, please sign in or subscribe.</p></div>",
      "<section><h3>Already a subscriber?</h3><a href='/in'>Sign in</a></section>",
      "<div><p>Cet article est réservé aux abonnés.</p></div>",
    ])
  func label(wall: String) throws {
    let page = try article("<h1>Ferry</h1><div>\(teaser)</div>\(wall)")
    #expect(page.withheld == .paywall)
    #expect(page.body.hasPrefix(Paragraphs.ferry.prefix(2).joined(separator: "\n")))
  }

  @Test("are known by what they state for search engines", arguments: ["false", "\"False\""])
  func stated(value: String) throws {
    let page = try article(
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
        + "\"isAccessibleForFree\":\(value)}</script><h1>Ferry</h1><div>\(teaser)</div>")
    #expect(page.withheld == .paywall)
    #expect(page.body == Paragraphs.ferry.prefix(2).joined(separator: "\n"))
  }

  @Test("are not those whose own article is free, whatever others on the page are")
  func statedOfAnother() throws {
    func page(_ values: [String]) throws -> ExtractedPage {
      let articles = values.map {
        "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\"\($0)}"
      }
      return try article(
        "<script type='application/ld+json'>[\(articles.joined(separator: ","))]</script>"
          + "<h1>Ferry</h1><div>\(teaser)</div>")
    }
    let free = ",\"isAccessibleForFree\":true"
    let closed = ",\"isAccessibleForFree\":false"
    #expect(try page([free, closed]).withheld == nil)
    #expect(try page([closed, free]).withheld == .paywall)
    #expect(try page(["", closed, free]).withheld == .paywall)
  }

  @Test("are not those with the whole article, whatever they sell below it")
  func whole() throws {
    let paragraphs = (Paragraphs.ferry + Paragraphs.bank).map { "<p>\($0)</p>" }.joined()
    let more = (1...6).map {
      "<p>This is report number \($0) of the many that the editors had on the "
        + "ferry that day, and it is long enough to be read.</p>"
    }.joined()
    let page = try article(
      "<h1>Ferry</h1><div>\(paragraphs)\(more)</div><aside>Already a subscriber?</aside>")
    #expect(page.withheld == nil)
    #expect(try article("<h1>Ferry</h1><div>\(teaser)</div>").withheld == nil)
  }

  @Test("have no body where they ask for consent")
  func consent() throws {
    let request =
      "<p>We and our 300 partners store cookies on your device, and process personal data, with your "
      + "consent.</p><p>You may withdraw your consent at any time in our privacy settings below.</p>"
    let page = try article(
      "<title>Ferry on sandbank | Kronika</title><div id='consent-page'>\(request)</div>")
    #expect(page.withheld == .consent)
    #expect(page.body.isEmpty)
    #expect(page.title.hasPrefix("Ferry on sandbank"))
  }

  @Test("are not articles about consent")
  func aboutConsent() throws {
    let text =
      "<p>The court said that a cookie needs consent, and that privacy is a right of every reader in "
      + "the country.</p><p>The judges had heard three publishers and a group of readers, who asked in "
      + "March what a newspaper may ask of those who open its pages.</p><p>The publishers said on "
      + "Monday that they would read the ruling before they changed anything on their sites.</p>"
    let page = try article("<h1>Court rules</h1><div>\(text)</div>")
    #expect(page.withheld == nil)
    #expect(!page.body.isEmpty)
  }
}
