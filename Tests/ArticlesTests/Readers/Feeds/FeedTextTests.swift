import Testing

@testable import Articles

@Suite struct FeedTextTests {
  @Test(arguments: [
    ("Ferry  aground\n", "Ferry aground"), ("Fish &amp; chips", "Fish & chips"),
    ("<b>Ferry</b> aground", "Ferry aground"), ("3 < 4 &amp; 5 > 2", "3 < 4 & 5 > 2"),
    ("It&#8217;s", "It’s"), ("a <= b", "a <= b"),
  ])
  func lines(text: String, expected: String) {
    #expect(FeedText.line(text) == expected)
  }

  @Test func paragraphs() {
    #expect(FeedText.paragraphs("One.\n\nTwo &amp; three.\n", title: "") == "One.\nTwo & three.")
    let html = """
      <p>A ferry ran aground at noon off the port.</p><figure><img src=x><figcaption>Photo: A. Nother
      </figcaption></figure><p>Nobody on board was hurt, the captain said.</p><ul><li>It was late.</li></ul>
      <script>alert(1)</script>
      """
    let text = FeedText.paragraphs(html, title: "Ferry")
    #expect(text.hasPrefix("A ferry ran aground at noon off the port.\nNobody on board"))
    #expect(!text.contains("alert") && !text.contains("Nother"))
    #expect(FeedText.paragraphs("<a href='x'>Comments</a>", title: "") == "Comments")
  }

  @Test(arguments: [
    ("BBC News - World", "https://www.bbc.co.uk/news/world", "BBC News"),
    ("World news | The Guardian", "https://www.theguardian.com/world", "The Guardian"),
    ("NYT > World News", "https://www.nytimes.com/section/world", "NYT"),
    ("Harbour Courier", "https://elsewhere.example", "Harbour Courier"),
    ("Ships - and more", "https://planet.example", "Ships - and more"),
    ("Harbour Courier: Top Stories", "https://harbour-courier.example", "Harbour Courier"),
    ("  ", "https://a.example", nil),
  ])
  func outlets(title: String, link: String, expected: String?) {
    #expect(FeedOutlet.name(title: title, link: link) == expected)
  }

  @Test(arguments: [
    ("/a", "https://c.example/x/y", "https://c.example/a"),
    ("../a?b", "https://c.example/x/y/z", "https://c.example/x/a?b"),
    ("//d.example/a", "https://c.example/", "https://d.example/a"),
    ("https://d.example/", "https://c.example/", "https://d.example/"),
    ("urn:x", "https://c.example/", "urn:x"), ("a", "no address", "a"),
  ])
  func addresses(text: String, base: String, expected: String) {
    #expect(WebAddress.resolved(text, against: base) == expected)
  }

  @Test(arguments: [
    ("<rss/>", FeedKind.xml), ("\n<?xml version='1.0'?><!-- <x> --><atom:feed>", .xml),
    ("<!DOCTYPE rss [<!ENTITY a '>'>]><rss>", .xml), ("<OPML>", .list),
    ("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", .xml),
    ("{\"version\": \"https://jsonfeed.org/version/1\"}", .json),
  ])
  func kinds(text: String, expected: FeedKind) {
    #expect(FeedKind(of: Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    "", " ", "<html><body><rss>", "<rdf:RDF xmlns:foaf='x'><foaf:Person/>", "<svg><feed/>", "rss",
    "{\"title\": \"a\", \"body\": \"see https://jsonfeed.org/version/1\"}", "<!-- <rss>",
  ])
  func others(text: String) {
    #expect(FeedKind(of: Array(text.utf8)) == nil)
  }
}
