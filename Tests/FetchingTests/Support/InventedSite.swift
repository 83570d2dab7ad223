import TestSupport

@testable import Fetching

/// An invented outlet with a feed and pages.
enum InventedSite {
  /// A sentence that an article has, so that it can be told from others.
  static func sentence(_ number: Int) -> String {
    "The ferry number \(number) of the Norrline company ran aground off Port Illyan on Tuesday."
  }

  /// A page with an article among what pages have.
  static func page(_ number: Int, paragraphs: Int = 4) -> String {
    let text = (0..<paragraphs).map { place in
      """
      <p>\(sentence(number)) The coastguard took all passengers of deck \(place) off by helicopter \
      and lifeboat, and nobody was hurt, the harbour office said in the evening.</p>
      """
    }
    return """
      <html lang="en"><head><title>Ferry \(number) runs aground - Harbour Courier</title>
      <meta property="og:site_name" content="Harbour Courier"></head>
      <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <h1>Ferry \(number) runs aground</h1>\(text.joined(separator: "\n"))
      <footer>Contact, imprint</footer></body></html>
      """
  }

  /// A feed in RSS with items for the paths.
  static func feed(_ origin: String, _ paths: [String], description: String = "In short.") -> String
  {
    let items = paths.enumerated().map { place, path in
      let link = path.contains("://") ? path : origin + path
      return """
        <item><title>Headline \(place)</title><link>\(link)</link><guid>\(link)</guid>
        <description>\(description)</description>
        <pubDate>Wed, 15 Oct 2025 19:0\(place % 10):00 +0300</pubDate></item>
        """
    }
    return """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Courier</title>
      <link>\(origin)/</link><language>en</language>\(items.joined(separator: "\n"))
      </channel></rss>
      """
  }
}

/// Options that waste no test's time.
func quickOptions(_ change: (inout FetchOptions) -> Void = { _ in }) -> FetchOptions {
  var options = FetchOptions(userAgent: "newsfold-test/1.0")
  options.delay = .zero
  options.connectTimeout = .seconds(5)
  options.idleTimeout = .seconds(5)
  options.timeout = .seconds(10)
  options.backoff = .milliseconds(1)
  change(&options)
  return options
}

/// What fetching the path of a server as a page gives.
func visit(
  _ server: LoopbackServer, _ path: String, _ options: FetchOptions = quickOptions()
) -> Result<Response, FetchError> {
  guard let address = Address(server.origin + path) else { return .failure(.badAddress) }
  do throws(FetchError) {
    return .success(try Visitor(options: options).visit(address, for: .page).response)
  } catch {
    return .failure(error)
  }
}

/// A server that has no robots.txt and answers other requests so.
func serve(
  _ answer: @escaping @Sendable (LoopbackServer.Request) -> [LoopbackServer.Step]
) throws -> LoopbackServer {
  try LoopbackServer { request in
    request.path == "/robots.txt" ? LoopbackServer.status(404) : answer(request)
  }
}
