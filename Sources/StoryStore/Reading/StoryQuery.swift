package import Stories

/// Which stories of a store are wanted, and in which order.
///
/// ```swift
/// var query = StoryQuery()
/// query.filter.minimumSources = 3
/// query.filter.limit = 20
/// let stories = try store.stories(matching: query)
/// ```
package struct StoryQuery: Hashable, Sendable {
  /// What comes first.
  package enum Order: String, CaseIterable, Sendable {
    /// What `StoryRank` puts first.
    case rank
    /// What was reported last.
    case latest
    /// What has most reports.
    case size
  }

  /// What a story must be, and how many are wanted.
  package var filter = StoryFilter()
  /// Only stories in this language.
  package var language: String?
  /// What comes first.
  package var order = Order.rank
  /// How many of the stories that pass are left out, the first ones.
  package var offset = 0

  /// All stories, in rank order.
  package init() {}
}
