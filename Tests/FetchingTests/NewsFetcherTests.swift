import Articles
import TestSupport
import Testing

@testable import Fetching

@Suite struct NewsFetcherTests {
  private func fetch(
    _ feeds: [String], _ change: (inout NewsFetcher) -> Void = { _ in }
  ) -> FetchOutcome {
    var fetcher = NewsFetcher(options: quickOptions())
    change(&fetcher)
    return fetcher.fetch(feeds.map { .address($0) })
  }

  /// A server with a feed at `/feed` and the pages that it names.
  private func site(
    _ paths: [String] = ["/1", "/2", "/3"],
    page: @escaping @Sendable (LoopbackServer.Request) -> [LoopbackServer.Step]? = { _ in nil }
  ) throws -> LoopbackServer {
    try serve { request in
      if let steps = page(request) { return steps }
      let origin = "http://\(request.fields["host"] ?? "")"
      if request.path == "/feed" {
        return LoopbackServer.reply(
          InventedSite.feed(origin, paths), type: "application/rss+xml",
          fields: ["ETag: \"v1\"", "Last-Modified: Wed, 15 Oct 2025 19:00:00 GMT"])
      }
      return LoopbackServer.reply(InventedSite.page(Int(request.path.dropFirst()) ?? 0))
    }
  }

  @Test func feedsAndPages() throws {
    let server = try site()
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/feed"])
    #expect(outcome.failures.isEmpty && outcome.feeds == 1 && outcome.pages == 3)
    #expect(outcome.articles.map(\.article.title) == ["Headline 0", "Headline 1", "Headline 2"])
    for (number, found) in outcome.articles.enumerated() {
      #expect(found.feed == "\(server.origin)/feed")
      #expect(found.article.id.rawValue == "\(server.origin)/\(number + 1)")
      #expect(found.article.url == "\(server.origin)/\(number + 1)")
      #expect(found.article.body.contains(InventedSite.sentence(number + 1)))
      #expect(!found.article.body.contains("Contact"))
      #expect(found.article.source == "Harbour Courier")
      #expect(found.article.published?.iso8601 == "2025-10-15T19:0\(number):00+03:00")
    }
  }

  @Test func theFeedsTextWhereItIsMoreOrThePageFails() throws {
    let long = (0..<40).map { "Sentence \($0) of the full text stands in the feed itself." }
      .joined(separator: " ")
    let server = try serve { request in
      switch request.path {
      case "/feed":
        LoopbackServer.reply(
          InventedSite.feed(
            "http://\(request.fields["host"] ?? "")", ["/1", "/gone"], description: long))
      case "/1": LoopbackServer.reply(InventedSite.page(1, paragraphs: 1))
      default: LoopbackServer.status(410)
      }
    }
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/feed"])
    #expect(outcome.articles.map(\.article.body) == [long, long])
    #expect(outcome.failures.map(\.error) == [.status(410)])
    #expect(outcome.failures.map(\.hasText) == [true])
    let alone = fetch(["\(server.origin)/feed"]) { $0.options.feedsOnly = true }
    #expect(alone.articles.count == 2 && alone.pages == 0)
  }

  @Test func whatHasNotChangedIsNotSentAgain() throws {
    let server = try site { request in
      request.path == "/feed" && request.fields["if-none-match"] == "\"v1\""
        && request.fields["if-modified-since"] == "Wed, 15 Oct 2025 19:00:00 GMT"
        ? LoopbackServer.status(304) : nil
    }
    defer { server.stop() }
    let feed = "\(server.origin)/feed"
    let first = fetch([feed])
    #expect(first.state.feeds[feed]?.validators.etag == "\"v1\"")
    #expect(FetchState(first.state.bytes) == first.state)
    let second = fetch([feed]) { $0.state = first.state }
    #expect(second.unchangedFeeds == 1 && second.articles.isEmpty && second.failures.isEmpty)
    #expect(second.state == first.state)
    // More is wanted now.
    let third = fetch([feed]) {
      $0.state = first.state
      $0.options.itemLimit = 100
    }
    #expect(third.unchangedFeeds == 0 && third.articles.count == 3)
  }

  @Test func aFeedWhosePagesFailedForNowIsSentAgain() throws {
    let server = try serve { request in
      guard request.path == "/feed" else { return LoopbackServer.status(503) }
      let text = """
        <rss><channel><title>A</title><item><link>/1</link></item></channel></rss>
        """
      return LoopbackServer.reply(text, fields: ["ETag: \"v1\""])
    }
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/feed"])
    #expect(outcome.articles.isEmpty && outcome.failures.count == 1)
    #expect(outcome.state.feeds.isEmpty)
  }

  @Test func knownArticlesAreNotFetched() throws {
    let server = try site()
    defer { server.stop() }
    let feed = "\(server.origin)/feed"
    var known = KnownArticles()
    known.insert(ArticleID("\(server.origin)/1"), at: "https://elsewhere.example/1", in: feed)
    known.insert(ArticleID("x"), at: "\(server.origin)/3", in: "another feed")
    let outcome = fetch([feed]) { $0.known = known }
    #expect(outcome.articles.map(\.article.title) == ["Headline 1"])
    #expect(outcome.knownItems == 2)
    #expect(server.paths == ["/feed", "/2"])
  }

  @Test func anItemOfTwoFeedsIsOneArticle() throws {
    let server = try site { request in
      let origin = "http://\(request.fields["host"] ?? "")"
      return request.path == "/other"
        ? LoopbackServer.reply(InventedSite.feed(origin, ["/2", "/9"])) : nil
    }
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/other", "\(server.origin)/feed"])
    #expect(outcome.articles.map(\.article.url?.last) == ["1", "2", "3", "9"])
    // The order of the feeds does not matter.
    let reversed = fetch(["\(server.origin)/feed", "\(server.origin)/other"])
    #expect(reversed.articles == outcome.articles)
  }

  @Test func theLimitCountsItemsOfAFeed() throws {
    let server = try site()
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/feed"]) { $0.options.itemLimit = 2 }
    #expect(outcome.articles.count == 2)
    #expect(server.paths.count == 3)
  }

  @Test func whatIsNoFeed() throws {
    let server = try serve { request in
      switch request.path {
      case "/page": LoopbackServer.reply(InventedSite.page(1))
      case "/home":
        LoopbackServer.reply(
          """
          <html><head><link rel="stylesheet" href="/s.css"><link rel="alternate" \
          type="application/rss+xml" href="feed.xml"></head><body><p>Home</p></body></html>
          """)
      case "/list":
        LoopbackServer.reply("<opml version=\"2.0\"><body><outline xmlUrl=\"x\"/></body></opml>")
      default: LoopbackServer.reply("")
      }
    }
    defer { server.stop() }
    let names =
      ["/page", "/list", "/empty", "/home"].map { server.origin + $0 } + ["ftp://a.example/", "x"]
    let outcome = fetch(names)
    let errors = Dictionary(
      uniqueKeysWithValues: outcome.failures.map { ($0.address, $0.error) })
    #expect(errors[names[0]] == .notAFeed(named: nil))
    #expect(errors[names[1]] == .feedList)
    #expect(errors[names[2]] == .notAFeed(named: nil))
    #expect(errors[names[3]] == .notAFeed(named: "\(server.origin)/feed.xml"))
    #expect(errors[names[4]] == .badAddress)
    #expect(errors[names[5]] == .badAddress)
    #expect(outcome.failedFeeds == 6)
  }

  @Test func pagesThatAreNone() throws {
    let server = try site { request in
      switch request.path {
      case "/1": LoopbackServer.reply("%PDF-1.4", type: "application/pdf")
      case "/2": LoopbackServer.reply("", type: "text/html")
      default: nil
      }
    }
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/feed"])
    #expect(
      outcome.failures.map(\.error) == [.notAPage(type: "application/pdf"), .noArticle])
    #expect(outcome.articles.map(\.article.body).prefix(2) == ["In short.", "In short."])
  }

  @Test func theServersCharacterSetHolds() throws {
    let text = InventedSite.page(1).replacing("Norrline", with: "Größe")
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let server = try site(["/1"]) { request in
      request.path == "/1"
        ? LoopbackServer.reply(latin, type: "text/html; charset=\"ISO-8859-1\"") : nil
    }
    defer { server.stop() }
    let cyrillic = try site(["/1"]) { request in
      let bytes = InventedSite.page(1).unicodeScalars.map { scalar in
        // Letters of windows-1251 in place of some of ASCII.
        scalar == "y" ? 0xe6 : UInt8(truncatingIfNeeded: scalar.value)
      }
      return request.path == "/1"
        ? LoopbackServer.reply(bytes, type: "text/html;charset=windows-1251") : nil
    }
    defer { cyrillic.stop() }
    let outcome = fetch(["\(server.origin)/feed"])
    #expect(outcome.articles.first?.article.body.contains("Größe") == true)
    let other = fetch(["\(cyrillic.origin)/feed"])
    #expect(other.articles.first?.article.body.contains("companж") == true)
  }

  @Test func aSectionIsNoOutlet() throws {
    let server = try serve { request in
      guard request.path == "/feed" else {
        return request.path == "/2"
          ? LoopbackServer.status(404)
          : LoopbackServer.reply(InventedSite.page(1))
      }
      let text = InventedSite.feed("http://\(request.fields["host"] ?? "")", ["/1", "/2"])
      return LoopbackServer.reply(
        text.replacing("<title>Harbour Courier<", with: "<title>World: Harbour Courier<"))
    }
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/feed"])
    #expect(outcome.articles.map(\.article.source) == ["Harbour Courier", "Harbour Courier"])
    let alone = fetch(["\(server.origin)/feed"]) { $0.options.feedsOnly = true }
    #expect(alone.articles.first?.article.source == "World: Harbour Courier")
  }

  @Test func compressedAnswers() throws {
    let server = try site { request in
      request.path == "/1"
        ? LoopbackServer.reply(
          Packing.gzip.pack(Array(InventedSite.page(1).utf8)), fields: ["Content-Encoding: gzip"])
        : nil
    }
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/feed"])
    #expect(outcome.articles.first?.article.body.contains(InventedSite.sentence(1)) == true)
  }

  @Test func savedFeeds() throws {
    let server = try site()
    defer { server.stop() }
    let text = InventedSite.feed(server.origin, ["/1", "/2"])
    var fetcher = NewsFetcher(options: quickOptions())
    fetcher.options.itemLimit = 1
    let outcome = fetcher.fetch([.file(path: "a.xml", content: Array(text.utf8))])
    #expect(outcome.articles.map(\.feed) == ["a.xml"])
    #expect(outcome.articles.first?.article.body.contains(InventedSite.sentence(1)) == true)
  }

  @Test func someFailuresSpoilNothingElse() throws {
    let server = try site { request in
      switch request.path {
      case "/1": [.reset]
      case "/2": LoopbackServer.status(302, "Location: /2")
      default: nil
      }
    }
    defer { server.stop() }
    let outcome = fetch(["\(server.origin)/feed", "\(server.origin)/nofeed"])
    #expect(outcome.failedFeeds == 1)
    #expect(outcome.failures.count == 3)
    #expect(outcome.articles.count == 3)
    #expect(outcome.articles.last?.article.body.contains(InventedSite.sentence(3)) == true)
  }

  @Test func manyHostsSideBySideGiveTheSameInEveryOrder() throws {
    let servers = try (0..<5).map { _ in try site(["/1", "/2"]) }
    defer { servers.forEach { $0.stop() } }
    let feeds = servers.map { "\($0.origin)/feed" }
    let outcome = fetch(feeds)
    #expect(outcome.articles.count == 10)
    #expect(fetch(feeds.reversed()).articles == outcome.articles)
    #expect(fetch(feeds) { $0.options.hostsAtOnce = 1 }.articles == outcome.articles)
  }

  @Test(arguments: [
    ("https://A.example", "a.example", "/"),
    ("http://a.example:8080/x?y#z", "a.example:8080", "/x?y"),
    ("  https://a.example/b c ", "a.example", "/b%20c"), ("http://[::1]:80/", "[::1]:80", "/"),
  ])
  func addresses(text: String, host: String, path: String) throws {
    let address = try #require(Address(text))
    #expect(address.host == host && address.path == path)
    #expect(!address.text.contains("#"))
  }

  @Test(arguments: ["", "feed.xml", "ftp://a.example/", "https://", "file:///etc/passwd", "http:"])
  func noAddresses(text: String) {
    #expect(Address(text) == nil)
  }

  @Test func sitesOfHosts() {
    #expect(ArticleAssembly.site(of: "www.courier.example") == "courier.example")
    #expect(ArticleAssembly.site(of: "news.bbc.co.uk") == "bbc.co.uk")
    #expect(ArticleAssembly.site(of: "127.0.0.1:80") == "127.0.0.1:80")
  }
}
