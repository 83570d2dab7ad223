/// How feeds and pages are fetched.
package struct FetchOptions: Sendable {
  /// What the requests say who asks; its first word is what robots.txt knows it by.
  package var userAgent: String
  /// The pause between two requests to one host.
  package var delay: Duration = .seconds(1)
  /// How long it may take to connect.
  package var connectTimeout: Duration = .seconds(10)
  /// How long nothing may come.
  package var idleTimeout: Duration = .seconds(15)
  /// How long a request may take.
  package var timeout: Duration = .seconds(30)
  /// How often a request is made at most, where the server is overloaded or the connection breaks.
  package var attempts = 3
  /// The first wait before another attempt; each later one is twice as long.
  package var backoff: Duration = .seconds(2)
  /// The longest wait before another attempt that is done; a server that asks for more is left alone.
  package var longestWait: Duration = .seconds(60)
  /// The most bytes of a feed or a page, unfolded.
  package var mostBytes = 16 << 20
  /// The most bytes of headers.
  package var mostHeaderBytes = 256 << 10
  /// The most redirects that are followed.
  package var mostRedirects = 10
  /// The most hosts that are asked at once.
  package var hostsAtOnce = 16
  /// The most items of a feed.
  package var itemLimit = 50
  /// Whether the pages of items are left alone.
  package var feedsOnly = false

  /// Options with their defaults.
  package init(userAgent: String) {
    self.userAgent = userAgent
  }
}

extension Duration {
  /// Whole milliseconds, at least 1.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return max(1, Int(clamping: seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }

  /// Seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
