package import Articles

/// Articles that are not wanted a second time, by their addresses and by the ids that feeds give them.
package struct KnownArticles: Hashable, Sendable {
  private var addresses: Set<String> = []
  /// Ids with the feeds that gave them: "1" is an id that many feeds give.
  private var ids: Set<[String]> = []

  /// No articles.
  package init() {}

  /// Adds an article.
  package mutating func insert(_ id: ArticleID?, at address: String?, in feed: String) {
    if let address { addresses.insert(address) }
    guard let id else { return }
    ids.insert([feed, id.rawValue])
    if id.rawValue.contains("://") { addresses.insert(id.rawValue) }
  }

  /// Whether an item is one of the articles.
  package func has(_ id: ArticleID?, at address: String?, in feed: String) -> Bool {
    if let address, addresses.contains(address) { return true }
    guard let id else { return false }
    return ids.contains([feed, id.rawValue]) || addresses.contains(id.rawValue)
  }
}
