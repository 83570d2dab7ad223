import Testing

@testable import Articles

@Suite("The headline of an HTML page")
struct HTMLHeadlineTests {
  /// A page whose titles are stated in up to four places.
  struct Sample: Sendable, CustomTestStringConvertible {
    var manner: String
    var document: String?
    var openGraph: String?
    var data: String?
    var site: String?
    var headings: String
    var headline: String

    var testDescription: String { manner }

    var html: String {
      var head = document.map { "<title>\($0)</title>" } ?? ""
      head += openGraph.map { "<meta property='og:title' content='\($0)'>" } ?? ""
      head += site.map { "<meta property='og:site_name' content='\($0)'>" } ?? ""
      head +=
        data.map {
          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\($0)\"}</script>"
        } ?? ""
      let text = Paragraphs.ferry.map { "<p>\($0)</p>" }.joined()
      return "<html><head>\(head)</head><body>\(headings)<div>\(text)</div></body></html>"
    }
  }

  static let samples = [
    Sample(
      manner: "the heading that the titles agree on",
      document: "Ferry on sandbank | Coast | Kronika",
      openGraph: "Ferry on sandbank", headings: "<h1>Kronika</h1><h1>Ferry on sandbank</h1>",
      headline: "Ferry on sandbank"),
    Sample(
      manner: "the outlet's name as the only heading",
      document: "Ferry on sandbank - The Lindenmouth Blog",
      openGraph: "Ferry on sandbank", headings: "<h1>The Lindenmouth Blog</h1>",
      headline: "Ferry on sandbank"),
    Sample(
      manner: "the outlet's name as first heading, the headline as second",
      document: "Ferry on sandbank - The Lindenmouth Blog",
      headings: "<h1>The Lindenmouth Blog</h1><h2>Ferry on sandbank</h2>",
      headline: "Ferry on sandbank"),
    Sample(
      manner: "a title for other sites that is none of the article's",
      document: "Ferry on sandbank off Lindenmouth",
      openGraph: "Kronika - Latest News and Headlines",
      data: "Kronika Exclusives", headings: "<h1>Ferry on sandbank off Lindenmouth</h1>",
      headline: "Ferry on sandbank off Lindenmouth"),
    Sample(
      manner: "the author's name behind a bar",
      document: "Ferry on sandbank | Ilka Brandt | Kronika",
      openGraph: "Ferry on sandbank | Ilka Brandt", data: "Ferry on sandbank", site: "Kronika",
      headings: "<h1>Ferry on sandbank</h1>", headline: "Ferry on sandbank"),
    Sample(
      manner: "no heading and one title", document: "Ferry on sandbank off Lindenmouth | Kronika",
      headings: "", headline: "Ferry on sandbank off Lindenmouth"),
    Sample(
      manner: "no heading, and titles that end differently",
      document: "Ferry on sandbank » Coast » Kronika",
      openGraph: "Ferry on sandbank | Kronika News",
      headings: "", headline: "Ferry on sandbank"),
    Sample(
      manner: "a dash within the headline",
      document: "Ferry on sandbank - 140 people aboard - Kronika",
      openGraph: "Ferry on sandbank - 140 people aboard", site: "Kronika",
      headings: "<h1>Ferry on sandbank - 140 people aboard</h1>",
      headline: "Ferry on sandbank - 140 people aboard"),
    Sample(
      manner: "underscores without spaces", document: "Ferry on sandbank_Coast_Kronika",
      headings: "<h1>Ferry on sandbank</h1>", headline: "Ferry on sandbank"),
    Sample(
      manner: "a section before the headline",
      document: "Opinion | Ferry on sandbank again - Kronika",
      openGraph: "Opinion | Ferry on sandbank again", headings: "<h1>Ferry on sandbank again</h1>",
      headline: "Ferry on sandbank again"),
    Sample(
      manner: "the outlet before the headline", document: "Kronika: Ferry on sandbank",
      headings: "<h1>Ferry on sandbank</h1>", headline: "Ferry on sandbank"),
    Sample(
      manner: "the beginning of the headline as a lesser heading",
      document: "Ferry on sandbank off Lindenmouth, step by step - Kronika",
      openGraph: "Ferry on sandbank off Lindenmouth with 140 people",
      headings:
        "<h1>Ferry on sandbank off Lindenmouth with 140 people</h1><h3>Ferry on sandbank</h3>",
      headline: "Ferry on sandbank off Lindenmouth with 140 people"),
    Sample(
      manner: "headings alone", headings: "<h1>Ferry on sandbank</h1><h2>More from the coast</h2>",
      headline: "Ferry on sandbank"),
    Sample(
      manner: "a heading that no title knows", document: "Ferry on sandbank off Lindenmouth",
      headings: "<h1>Subscribe to our weekly letter</h1>",
      headline: "Ferry on sandbank off Lindenmouth"),
  ]

  @Test("is what the page's titles agree on", arguments: samples)
  func headline(sample: Sample) throws {
    let page = try #require(HTMLPage.article(in: Array(sample.html.utf8)))
    #expect(page.title == sample.headline)
    #expect(page.body == Paragraphs.ferry.joined(separator: "\n"))
  }
}
