import Articles
import Testing

/// Each format of feeds, by the same two reports.
@Suite struct FeedFormatsTests {
  private func check(
    _ text: String, _ language: String? = "en", _ location: SourceLocation = #_sourceLocation
  ) throws {
    let collection = try read(text, name: "feed.xml")
    #expect(collection.skipped == [], sourceLocation: location)
    let articles = collection.articles
    #expect(
      articles.map(\.title) == ["Ferry & tug collide", "Port reopens"], sourceLocation: location)
    #expect(articles.first?.body.contains("ran aground") == true, sourceLocation: location)
    #expect(
      articles.map(\.source) == ["Harbour Courier", "Harbour Courier"], sourceLocation: location)
    #expect(
      articles.map(\.url) == ["https://courier.example/1", "https://courier.example/2"],
      sourceLocation: location)
    #expect(
      articles.first?.published?.iso8601.hasPrefix("2025-10-15T19:07:00") == true,
      sourceLocation: location)
    #expect(articles.map(\.language) == [language, language], sourceLocation: location)
  }

  @Test func rss2() throws {
    try check(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:content="http://purl.org/rss/1.0/modules/content/"
       xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
      <channel><title>Harbour Courier</title><link>https://courier.example/</link>
      <description>News</description><language>en-GB</language>
      <image><title>Logo</title><url>x.png</url><link>https://else.example</link></image>
      <item><title>Ferry &amp; tug collide</title><link>https://courier.example/1</link>
        <guid isPermaLink="false">no-1</guid><dc:creator>Jane Doe</dc:creator>
        <category>Sea</category><category domain="x">Ports, harbours</category>
        <itunes:author>Nobody</itunes:author><itunes:summary>A very long summary that is longer than
        all the others and must not be taken for the body of the article</itunes:summary>
        <pubDate>Wed, 15 Oct 2025 19:07:00 +0300</pubDate><description>In short.</description>
        <content:encoded><![CDATA[<p>A ferry ran aground at noon.</p><p>Nobody was hurt &mdash; the
        captain said.</p>]]></content:encoded></item>
      <item><title>Port reopens</title><link>/2</link><description>It did.</description></item>
      </channel></rss>
      """)
    let article = try #require(
      try read(
        """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item>
        <title>Ferry</title><guid isPermaLink="false">no-1</guid><dc:creator>Jane Doe</dc:creator>
        <category>Sea</category><category>Ports, harbours</category>
        <source url="https://x.example/rss">Radio Polaris</source>
        </item></channel></rss>
        """
      ).articles.first)
    #expect(article.id.rawValue == "no-1")
    #expect(article.author == "Jane Doe")
    #expect(article.tags == ["Sea", "Ports, harbours"])
    #expect(article.source == "Radio Polaris")
    #expect(article.url == nil)
  }

  @Test func rss1() throws {
    try check(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
       xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://courier.example/rss"><title>Harbour Courier</title>
      <link>https://courier.example/</link><dc:language>en</dc:language>
      <items><rdf:Seq><rdf:li resource="https://courier.example/1"/></rdf:Seq></items></channel>
      <image rdf:about="x"><title>Logo</title><link>https://else.example/</link></image>
      <item rdf:about="https://courier.example/1"><title>Ferry &amp; tug collide</title>
      <link>https://courier.example/1</link><dc:date>2025-10-15T19:07:00+03:00</dc:date>
      <description>A ferry ran aground at noon.</description></item>
      <item rdf:about="https://courier.example/2"><title>Port reopens</title></item>
      <textinput><title>Search</title></textinput></rdf:RDF>
      """)
  }

  @Test func rss091WithADocumentType() throws {
    try check(
      """
      <?xml version="1.0"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
       "http://my.netscape.com/publish/formats/rss-0.91.dtd" [<!ENTITY x "<item/>">]>
      <rss version="0.91"><channel><title>Harbour Courier</title><language>en</language>
      <link>https://courier.example/</link>
      <item><title>Ferry &amp;amp; tug collide</title><link>https://courier.example/1</link>
      <description>It ran aground.</description><pubDate>Wed, 15 Oct 2025 19:07 GMT</pubDate></item>
      <item><title>Port reopens</title><link>https://courier.example/2</link></item>
      </channel></rss>
      """)
  }

  @Test func atom1() throws {
    try check(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://courier.example/x/">
      <title type="text">Harbour Courier</title><id>urn:feed</id>
      <link rel="self" href="https://courier.example/atom"/><link href="/"/>
      <entry><title type="html">Ferry &amp;amp; &lt;b&gt;tug&lt;/b&gt; collide</title>
      <id>urn:1</id><link rel="enclosure" href="x.mp3"/><link href="../1"/>
      <author><name>Jane Doe</name><email>jane@courier.example</email></author>
      <category term="sea" label="Sea"/><updated>2025-10-16T08:00:00Z</updated>
      <published>2025-10-15T19:07:00+03:00</published><summary>In short.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry <em>ran</em>
      aground at noon; 3 &lt; 4.</p><p>Nobody was hurt.</p></div></content></entry>
      <entry><title>Port reopens</title><id>urn:2</id>
      <link rel="alternate" href="https://courier.example/2"/></entry></feed>
      """)
    let article = try #require(
      try read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>Ferry</title>
        <id>urn:1</id><author><email>jane@a.example</email><name>Jane Doe</name></author>
        <author><name>Joe Bloggs</name></author><category term="sea" label="Sea"/>
        <source><title>Radio Polaris</title><id>urn:p</id><updated>2001-01-01</updated></source>
        <updated>2025-10-16T08:00:00Z</updated></entry></feed>
        """
      ).articles.first)
    #expect(article.id.rawValue == "urn:1")
    #expect(article.author == "Jane Doe, Joe Bloggs")
    #expect(article.tags == ["Sea"])
    #expect(article.source == "Radio Polaris")
    #expect(article.published?.iso8601 == "2025-10-16T08:00:00Z")
  }

  @Test func atom03() throws {
    try check(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en">
      <title>Harbour Courier</title><link rel="alternate" href="https://courier.example/"/>
      <entry><title>Ferry &amp; tug collide</title>
      <link rel="alternate" type="text/html" href="https://courier.example/1"/>
      <issued>2025-10-15T19:07:00Z</issued><modified>2025-10-16T08:00:00Z</modified>
      <content type="text/html" mode="escaped">&lt;p&gt;It ran aground.&lt;/p&gt;</content></entry>
      <entry><title>Port reopens</title><link href="https://courier.example/2"/></entry></feed>
      """)
  }

  @Test(arguments: ["1", "1.1"])
  func jsonFeed(version: String) throws {
    try check(
      """
      {"version": "https://jsonfeed.org/version/\(version)", "title": "Harbour Courier",
       "home_page_url": "https://courier.example/", "language": "en-GB",
       "authors": [{"name": "The desk"}],
       "items": [
        {"id": 1, "url": "https://courier.example/1", "title": "Ferry &amp; tug collide",
         "content_html": "<p>A ferry ran aground at noon.</p><p>Nobody was hurt.</p>",
         "summary": "In short.", "date_published": "2025-10-15T19:07:00+03:00",
         "authors": [{"name": "Jane Doe"}], "tags": ["Sea", "Ports"]},
        {"id": "2", "url": "/2", "title": "Port reopens", "content_text": "It did."}]}
      """)
  }

  @Test func feedsWithoutNamespaces() throws {
    try check(
      """
      <feed><title>Harbour Courier</title><link href="https://courier.example/"/>
      <entry xml:lang="en"><title>Ferry &amp; tug collide</title><id>1</id>
      <link href="https://courier.example/1"/><published>2025-10-15T19:07:00Z</published>
      <media:group><media:title>Video</media:title></media:group>
      <content:encoded>&lt;p&gt;It ran aground.&lt;/p&gt;</content:encoded></entry>
      <entry xml:lang="en"><title>Port reopens</title>
      <link href="https://courier.example/2"/></entry></feed>
      """)
  }

  @Test func listsOfFeeds() throws {
    let text = """
      <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="World"><outline type="rss" text="A" xmlUrl="https://a.example/rss?x=1&y=2"/>
      <outline type="rss" text="A again" xmlurl="https://a.example/rss?x=1&amp;y=2"/></outline>
      <outline text="B" xmlUrl=" https://b.example/atom "/><outline text="C" xmlUrl=""/></body></opml>
      """
    let list = try #require(FeedList(Array(text.utf8)))
    #expect(list.addresses == ["https://a.example/rss?x=1&y=2", "https://b.example/atom"])
    #expect(FeedList(Array("<rss/>".utf8)) == nil)
    let collection = try read(text, name: "feeds.opml")
    #expect(collection.records.isEmpty)
    #expect(collection.skipped.map(\.reason) == [.feedList])
    #expect(collection.skipped.first?.description.contains("newsfold fetch") == true)
  }
}
