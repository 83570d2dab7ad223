package import Articles

/// What a run has brought.
package struct FetchOutcome: Sendable {
  /// An article, and where it was found.
  package struct Found: Hashable, Sendable {
    /// The feed that named it.
    package var feed: String
    /// The article.
    package var article: Article
  }

  /// An address that gave nothing.
  package struct Failure: Hashable, Sendable {
    /// The address.
    package var address: String
    /// Why.
    package var error: FetchError
    /// Whether the text of the feed stands in for the page.
    package var hasText = false
  }

  /// The new articles: by feed, in the order of its items.
  package var articles: [Found] = []
  /// What gave nothing: feeds first, then pages.
  package var failures: [Failure] = []
  /// Feeds that were read only in part: the address, and what is wrong.
  package var damagedFeeds: [(address: String, damage: String)] = []
  /// Feeds that were asked for.
  package var feeds = 0
  /// Feeds that could not be had.
  package var failedFeeds = 0
  /// Feeds that had nothing new to say.
  package var unchangedFeeds = 0
  /// Items that are known from an earlier run.
  package var knownItems = 0
  /// Pages that were asked for.
  package var pages = 0
  /// What is to be kept for the next run.
  package var state = FetchState()
}

/// What is being done.
package enum FetchProgress: Sendable {
  /// So many feeds of all are done.
  case feeds(done: Int, of: Int)
  /// So many pages of all are done.
  case pages(done: Int, of: Int)
}
