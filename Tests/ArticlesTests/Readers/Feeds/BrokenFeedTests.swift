import TestSupport
import Testing

@testable import Articles

@Suite struct BrokenFeedTests {
  private static func rss(_ items: String, _ head: String = "") -> String {
    "<rss version=\"2.0\"><channel><title>Courier</title>\(head)\(items)</channel></rss>"
  }

  @Test func whatLosesNothingIsNoFault() throws {
    let collection = try read(
      """

      <br />PHP Warning: nothing to see
      <?xml version="1.0"?>
      \(Self.rss(
        """
        <item><title>Fish & chips: A&B caf&eacute; &nbsp;3 < 4 &bogus; &#146;s &#0; \u{0c}</title>
        <link>https://a.example/?x=1&y=2</link><description>One<br>two<p>three
        </description></item><item><title>Second</title></item>
        """))
      """)
    #expect(collection.skipped == [])
    #expect(
      collection.articles.map(\.title)
        == ["Fish & chips: A&B café 3 < 4 &bogus; ’s", "Second"])
    #expect(collection.articles.first?.url == "https://a.example/?x=1&y=2")
    #expect(collection.articles.first?.body == "One\ntwo\nthree")
  }

  @Test func whatIsCutShort() throws {
    let text = Self.rss(
      """
      <item><title>First</title><description>Whole.</description></item>
      <item><title>Second</title><description><![CDATA[<p>It ran
      """)
    let cut = String(
      text.prefix(upTo: text.firstRange(of: "</channel>")?.lowerBound ?? text.endIndex))
    let collection = try read(cut)
    #expect(collection.articles.map(\.title) == ["First", "Second"])
    guard case .damagedFeed(let detail) = collection.skipped.first?.reason else {
      Issue.record("\(collection.skipped)")
      return
    }
    #expect(detail.contains("cut short"))
  }

  /// However much of it is there, what was whole stays, and the cut is told.
  @Test func everyCut() throws {
    let items = (0..<6).map { number in
      """
      <item><title>Report \(number)</title><link>https://a.example/\(number)?a&amp;b</link>
      <description><![CDATA[<p>Text \(number) é</p>]]></description></item>
      """
    }
    let bytes = Array(Self.rss(items.joined(separator: "\n")).utf8)
    let whole = FeedReader.feed(in: bytes, charset: nil, address: nil)
    #expect(whole?.items.count == 6 && whole?.damage == nil)
    for count in stride(from: 60, to: bytes.count, by: 7) {
      let cut = Array(bytes[..<count])
      let feed = try #require(FeedReader.feed(in: cut, charset: nil, address: nil))
      #expect(feed.damage != nil)
      let ends = String(decoding: cut, as: UTF8.self).ranges(of: "</item>").count
      #expect(feed.items.count >= ends && feed.items.count <= ends + 1)
      for (number, item) in feed.items.prefix(ends).enumerated() {
        #expect(item.article(in: feed)?.title == "Report \(number)")
      }
    }
  }

  @Test func whatIsNotClosed() throws {
    let collection = try read(
      Self.rss(
        "<item><title>First</title><description>One.<item><title>Second</title></item>"
          + "<item><title>Third</item><item><title>Fourth</title></item></wrong>"))
    #expect(collection.articles.map(\.title) == ["First", "Second", "Third", "Fourth"])
    #expect(collection.skipped.count == 1)
  }

  @Test func entitiesDoNotExpand() throws {
    let names = (0..<30).map { "<!ENTITY e\($0 + 1) \"&e\($0);&e\($0);&e\($0);\">" }
    let text = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom"><!ENTITY f SYSTEM "file:///etc/passwd">
      <!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;\(names.joined())]>
      \(Self.rss("<item><title>A &e30; &f;</title><description>B</description></item>"))
      """
    #expect(try read(text).articles.map(\.title) == ["A &e30; &f;"])
  }

  @Test func encodings() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"NAME\"?>" + Self.rss("<item><title>Größe</title></item>")
    func title(_ bytes: [UInt8], charset: String? = nil) -> String? {
      let feed = FeedReader.feed(in: bytes, charset: charset, address: nil)
      return feed.flatMap { feed in feed.items.first?.article(in: feed)?.title }
    }
    func latin(_ name: String) -> [UInt8] {
      text.replacing("NAME", with: name).unicodeScalars.map { UInt8($0.value) }
    }
    for name in ["ISO-8859-1", "windows-1252", "UTF-8", "nonsense", "us-ascii"] {
      #expect(title(latin(name)) == "Größe", "\(name)")
      #expect(title(Array(text.replacing("NAME", with: name).utf8)) == "Größe", "\(name)")
    }
    // Who can read these names as ASCII does not read UTF-16.
    for name in ["UTF-16", "utf-16le", "UTF-32", "ISO-10646-UCS-2", "unicode"] {
      #expect(title(latin(name)) == "Größe", "\(name)")
    }
    #expect(title(latin("windows-1251")) == "GrцЯe")
    #expect(title(latin("UTF-8"), charset: "windows-1251") == "GrцЯe")
    #expect(title(latin("windows-1251"), charset: "UTF-8") == "GrцЯe")
    let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(title([0xff, 0xfe] + wide) == "Größe")
    #expect(title([0xef, 0xbb, 0xbf] + Array(text.utf8)) == "Größe")
    let damaged = Array(
      Self.rss("<item><title>Größe</title></item>".replacing("e<", with: "e\u{1}<")).utf8
    )
    .map { $0 == 1 ? 0xff : $0 }
    let feed = FeedReader.feed(in: damaged, charset: nil, address: nil)
    #expect(feed?.damage != nil && title(damaged)?.hasPrefix("Größe") == true)
  }

  @Test func brokenJSONFeeds() throws {
    let head = #"{"version": "https:\/\/jsonfeed.org\/version\/1", "title": "Courier", "items": ["#
    let item = #"{"id": "1", "title": "First"}"#
    let cut = try read("\(head)\(item),\n{\"id\": \"2\", \"title\": \"Sec")
    #expect(cut.articles.map(\.title) == ["First"])
    #expect(cut.articles.map(\.source) == ["Courier"])
    #expect(cut.skipped.count == 1)
    let strange = try read(
      "\(head)\(item), {\"title\": {\"x\": 1}}, {\"id\": 2.5, \"title\": \"Third\"}]}")
    #expect(strange.articles.map(\.title) == ["First", "Third"])
    #expect(strange.skipped.count == 1)
  }

  @Test func emptyFeeds() throws {
    #expect(try read(Self.rss("")).skipped.map(\.reason) == [.emptyFeed])
    let blank = try read(Self.rss("<item/><item><title> </title></item>"))
    #expect(blank.skipped.map(\.reason) == [.noWords, .noWords])
    #expect(blank.skipped.allSatisfy { $0.line == 1 })
  }

  @Test func depthAndWidthAreBounded() throws {
    let deep = String(repeating: "<a>", count: 20_000)
    let wide = (0..<20_000).map { "a\($0)='1'" }.joined(separator: " ")
    let text = Self.rss(
      "<item><title>Deep</title><description>x\(deep)</description></item><item \(wide)>"
        + "<title>Wide</title></item><!--<!--<![CDATA[\(String(repeating: "<!--", count: 20_000))")
    #expect(try read(text).articles.map(\.title) == ["Deep", "Wide"])
  }

  @Test func mutations() throws {
    let seeds = [
      Self.rss("<item><title>A &amp; b</title><link>/1</link><guid>x</guid></item>"),
      """
      <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <title>C</title><entry><title type="html">&lt;b&gt;</title><link href="a"/><author><name>n</name>
      </author><content type="xhtml"><div><p>t</p></div></content></entry></feed>
      """,
      "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel/><item rdf:about='x'><title>t</title></item>",
      #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "title": "a"}]}"#,
      "<!DOCTYPE x [<!ENTITY a 'b'>]><opml><body><outline xmlUrl='x'/></body></opml>",
      "<rss><channel><item><title><![CDATA[a]\u{1}]>b <i>]\u{1}]\u{1}>c]]></title></item></channel></rss>",
    ].map { Array($0.utf8) }
    let marks = Array("<>&;/![]-\"'= #x?:".utf8) + [0, 1, 0x0a, 0xff, 0xc3, 0xef, 0xbf]
    var generator = SeededGenerator(seed: 23)
    for round in 0..<3000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...10, using: &generator) where !bytes.isEmpty {
        let index = bytes.indices.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[index] = marks.randomElement(using: &generator) ?? 0
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(marks.randomElement(using: &generator) ?? 0, at: index)
        case 3: bytes.removeLast(Int.random(in: 0...min(30, bytes.count), using: &generator))
        default: bytes += bytes[index...].prefix(40)
        }
      }
      let feed = FeedReader.feed(in: bytes, charset: nil, address: "https://a.example/")
      for item in feed?.items ?? [] { _ = item.article(in: feed ?? Feed()) }
      _ = FeedList(bytes)
      // What mending makes is well-formed whatever it is made of.
      let content = FeedEncoding.utf8(bytes, charset: nil).bytes
      var handler = XMLFeedHandler(address: nil)
      #expect(
        XMLEvents.read(XMLMending.mended(content).bytes, by: &handler) == nil,
        "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
