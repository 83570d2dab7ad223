import TestSupport
import Testing

@testable import Articles

/// However often something stands in a feed, and however long it is, reading it stays linear.
@Suite struct FeedBoundsTests {
  private func feed(_ text: String) throws -> Feed {
    try #require(FeedReader.feed(in: Array(text.utf8), charset: nil, address: nil))
  }

  @Test(.timeLimit(.minutes(1)))
  func manyLinks() throws {
    let links = String(repeating: "<link>a:b</link>", count: 200_000)
    let found = try feed("<rss><channel>\(links)<item><link>/c</link></item></channel></rss>")
    #expect(found.link == "a:b")
    #expect(found.items.count == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func manyFeeds() throws {
    let outlines = (0..<60_000).map { "<outline xmlUrl='https://a.example/\($0)'/>" }.joined()
    let list = FeedList(Array("<opml><body>\(outlines)\(outlines)</body></opml>".utf8))
    #expect(list?.addresses.count == 60_000)
    #expect(list?.addresses.last == "https://a.example/59999")
  }

  @Test func basesAreBounded() throws {
    let base = "https://c.example/"
    for (count, expected) in [(2048, "\(base)a"), (2049, "a")] {
      let long = base + String(repeating: "x", count: count - base.utf8.count)
      #expect(WebAddress.resolved("a", against: long) == expected)
      let items = "<item><link>a</link></item>"
      #expect(
        try feed("<rss><channel><link>\(long)</link>\(items)</channel></rss>").items.first?.link
          == expected)
      #expect(
        try feed("<rss xml:base='\(long)'><channel>\(items)</channel></rss>").items.first?.link
          == expected)
      let json = """
        {"version": "https://jsonfeed.org/version/1", "home_page_url": "\(long)",
         "items": [{"id": "1", "url": "a"}]}
        """
      #expect(try feed(json).items.first?.link == expected)
    }
  }

  /// Every item is given the name of its feed.
  @Test func namesAreBounded() throws {
    for (count, isName) in [(1000, true), (1001, false)] {
      let long = String(repeating: "x", count: count)
      let rss = try feed(
        "<rss><channel><title>\(long)</title><language>\(long)</language></channel></rss>")
      let json = try feed(
        #"{"version": "https://jsonfeed.org/version/1", "title": "\#(long)", "items": []}"#)
      #expect(rss.outlet == (isName ? long : nil))
      #expect((rss.language != nil) == isName)
      #expect(json.outlet == (isName ? long : nil))
    }
  }

  @Test func theBestIsTheFirstOfAll() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<300 {
      var values = FeedValues()
      for number in 0..<Int.random(in: 0...6, using: &generator) {
        let text = Bool.random(using: &generator) ? " \(number)\n" : " "
        values.add(.link, rank: Int.random(in: -1...1, using: &generator), text)
      }
      #expect(values.first(.link) == values.all(.link).first.map { String(trimmed($0)) })
    }
  }
}
