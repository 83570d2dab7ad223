/// Why a feed or a page could not be had.
package enum FetchError: Error, Hashable, Sendable {
  /// The text is no address of a page.
  case badAddress
  /// Nobody knows the host's name.
  case unknownHost
  /// No connection could be made; what the system says.
  case notConnected(detail: String)
  /// The server's certificate cannot be trusted; why.
  case notTrusted(detail: String)
  /// It took too long; what did.
  case timedOut(detail: String)
  /// The connection ended before the answer did.
  case brokenOff(detail: String)
  /// The answer is no HTTP, or what was packed cannot be unpacked.
  case damaged(detail: String)
  /// The answer is longer than what is taken.
  case bodyTooLarge(limitBytes: Int)
  /// The answer's headers are longer than what is taken.
  case headersTooLarge(limitBytes: Int)
  /// The memory is used up.
  case noMemory
  /// The server refuses, or cannot answer: a status other than success.
  case status(Int)
  /// The server asks to come back later than anybody would wait.
  case askedToWait(seconds: Int)
  /// The server redirects more often than is followed.
  case tooManyRedirects(limit: Int)
  /// The server redirects to an address that it has redirected from.
  case redirectLoop
  /// The server redirects, but not to the address of a page.
  case redirectNowhere
  /// The host's robots.txt forbids the address.
  case forbiddenByRobots
  /// The host's robots.txt could not be had, which forbids everything (RFC 9309).
  case noRobots(reason: String)
  /// Several requests to the host failed before, so that no more were made.
  case hostGivenUp(reason: String)
  /// What the address gives is no feed; the feed that it names, where it is a page that does.
  case notAFeed(named: String?)
  /// What the address gives is a list of feeds.
  case feedList
  /// What the address gives is no page with text; its media type.
  case notAPage(type: String)
  /// The page has no text that reads like an article.
  case noArticle

  /// Whether another request right away may succeed.
  var mayPass: Bool {
    switch self {
    case .notConnected, .brokenOff: true
    default: false
    }
  }

  /// Whether it says that the host answers nobody.
  var isOfHost: Bool {
    switch self {
    case .unknownHost, .notConnected, .notTrusted, .timedOut: true
    default: false
    }
  }

  /// Whether a later run would find the same.
  var isFinal: Bool {
    switch self {
    case .badAddress, .forbiddenByRobots, .notAPage, .noArticle, .bodyTooLarge: true
    case .status(let status): (400..<500).contains(status) && status != 429 && status != 408
    default: false
    }
  }
}
