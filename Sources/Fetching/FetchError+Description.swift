extension FetchError: CustomStringConvertible {
  /// What happened, and what to do about it where something can be done.
  package var description: String {
    switch self {
    case .badAddress: "no address of a page; it begins with http:// or https://"
    case .unknownHost: "there is no such host; check the address and the connection"
    case .notConnected(let detail): "no connection: \(detail)"
    case .notTrusted(let detail): "the server's certificate cannot be trusted: \(detail)"
    case .timedOut(let detail): "\(detail); --timeout allows more"
    case .brokenOff(let detail): "the connection was broken off: \(detail)"
    case .damaged(let detail): "the answer is damaged: \(detail)"
    case .bodyTooLarge(let limit): "more than \(limit >> 20) MiB"
    case .headersTooLarge(let limit): "more than \(limit >> 10) KiB of headers"
    case .noMemory: "no memory is left"
    case .status(let status): "the server answers \(status)\(Self.words(for: status))"
    case .askedToWait(let seconds):
      "the server asks to come back in \(seconds) seconds; run the command again then"
    case .tooManyRedirects(let limit): "redirected more than \(limit) times"
    case .redirectLoop: "redirected in a circle"
    case .redirectNowhere: "redirected to what is no address of a page"
    case .forbiddenByRobots: "the site's robots.txt forbids it"
    case .noRobots(let reason):
      "the site's robots.txt cannot be had, which forbids everything: \(reason)"
    case .hostGivenUp(let reason): "not tried, after several failures of this site: \(reason)"
    case .notAFeed(let named?): "a page and not a feed; the page names this one: \(named)"
    case .notAFeed(nil): "not a feed; give the address of RSS, Atom or JSON Feed"
    case .feedList: "a list of feeds (OPML); save it and give the file"
    case .notAPage(let type): "not a page with text, but \(type)"
    case .noArticle: "no article was found in the page"
    }
  }

  private static func words(for status: Int) -> String {
    let words: [Int: String] = [
      401: "unauthorized", 402: "payment required", 403: "forbidden", 404: "not found",
      410: "gone", 429: "too many requests", 451: "unavailable for legal reasons",
      500: "internal error", 502: "bad gateway", 503: "unavailable", 504: "gateway timeout",
    ]
    return words[status].map { " (\($0))" } ?? ""
  }
}
