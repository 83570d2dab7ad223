@testable import Articles

extension FuzzTarget {
  /// Feeds: what is mended is well-formed.
  static let feeds = FuzzTarget("feeds") { bytes in
    let address = "https://news.example/feed"
    let feed = FeedReader.feed(in: bytes, charset: nil, address: address)
    if feed?.items.isEmpty == false, FeedKind(of: bytes) == .list { return "a list has items" }
    let content = FeedEncoding.utf8(bytes, charset: nil).bytes
    var handler = XMLFeedHandler(address: address)
    let fault = XMLEvents.read(XMLMending.mended(content).bytes, by: &handler)
    return fault.map { "what is mended is not well-formed: \($0.detail), line \($0.line)" }
  }

  /// Web pages.
  static let pages = FuzzTarget("pages") { bytes in
    guard let page = HTMLPage.article(in: bytes) else { return nil }
    return page.title.isEmpty && page.body.isEmpty ? "a page without title and body" : nil
  }
}
