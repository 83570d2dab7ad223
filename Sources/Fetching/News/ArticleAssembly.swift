import Articles

/// Makes one article of what a feed and a page say of it.
enum ArticleAssembly {
  /// The article of an item; nil where neither the feed nor the page has a text.
  ///
  /// The feed is believed for what it was written for, headline and date, the page for the rest; of
  /// the texts the longer is taken. The outlet is the feed's, unless the page is another site's.
  static func article(of item: FeedItem, in feed: Feed, page: FetchedPage?) -> Article? {
    let own = item.article(in: feed)
    guard let page else { return own }
    let found = page.page
    var article =
      own
      ?? Article(
        id: .derived(from: item.link ?? page.address.text), title: found.title,
        source: item.source ?? feed.outlet)
    if article.title.isEmpty { article.title = found.title }
    if found.body.utf8.count > article.body.utf8.count { article.body = found.body }
    if item.source == nil, isElsewhere(page.address, than: feed) {
      article.source = found.source ?? page.address.host
    }
    article.source = article.source ?? found.source ?? page.address.host
    article.author = article.author ?? found.author
    article.published = article.published ?? found.published
    article.language = found.language ?? article.language
    if article.tags.isEmpty { article.tags = found.tags }
    article.url = address(of: page)
    return article
  }

  /// The name that most of a feed's pages give their outlet, where the feed's title has it as well.
  ///
  /// Titles of feeds name the section, too, and a section is no outlet.
  static func outlet(of feed: Feed, pages: [FetchedPage]) -> String? {
    guard let title = feed.title?.lowercased() else { return nil }
    var counts: [String: Int] = [:]
    for case let name? in pages.map(\.page.source) where title.contains(name.lowercased()) {
      counts[name, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The address that the page gives itself, where it is one of its own site.
  private static func address(of page: FetchedPage) -> String {
    guard let stated = page.page.url.flatMap({ Address($0, at: page.address) }),
      site(of: stated.host) == site(of: page.address.host)
    else { return page.address.text }
    return stated.text
  }

  /// Whether a page is of another site than the feed.
  private static func isElsewhere(_ address: Address, than feed: Feed) -> Bool {
    guard let home = feed.link.flatMap({ Address($0) }) else { return false }
    return site(of: home.host) != site(of: address.host)
  }

  /// The last two labels of a host, or three where the last but one is short: near enough to tell
  /// whether two hosts belong together.
  static func site(of host: String) -> String {
    let name = host.prefix { $0 != ":" }
    let labels = name.split(separator: ".")
    guard labels.count > 2, !name.allSatisfy({ $0.isNumber || $0 == "." }) else { return host }
    let count = labels[labels.count - 2].utf8.count <= 3 ? 3 : 2
    return labels.suffix(count).joined(separator: ".")
  }
}
