@testable import Articles

extension FuzzTarget {
  /// Feeds.
  static let feeds = FuzzTarget("feeds") { bytes in
    let address = "https://news.example/feed"
    let feed = FeedReader.feed(in: bytes, charset: nil, address: address)
    return feed?.items.isEmpty == false && FeedKind(of: bytes) == .list ? "a list has items" : nil
  }

  /// Web pages.
  static let pages = FuzzTarget("pages") { bytes in
    guard let page = HTMLPage.article(in: bytes) else { return nil }
    return page.title.isEmpty && page.body.isEmpty ? "a page without title and body" : nil
  }
}
