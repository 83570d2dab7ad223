package import Articles

/// Which stories are shown, whatever was clustered.
///
/// ```swift
/// var filter = StoryFilter()
/// filter.minimumSources = 3
/// filter.search = SearchWords("moscow assad")
/// let shown = filter.shown(of: stories)
/// ```
package struct StoryFilter: Hashable, Sendable {
  /// Only stories with a report at this time or later.
  package var since: PublicationTime?
  /// Only stories with a report at this time or earlier; a bare date counts to its end.
  package var until: PublicationTime?
  /// Only stories with at least so many independent sources.
  package var minimumSources = 0
  /// Only stories with at least so many reports.
  package var minimumArticles = 0
  /// Only stories in whose headlines, keywords and outlets all of these words are found.
  package var search = SearchWords("")
  /// At most so many stories, the first ones; all when nil.
  package var limit: Int?

  /// A filter that lets everything through.
  package init() {}

  /// The stories that pass, in the order in which they are given.
  ///
  /// Complexity: linear in the reports and, with words to search for, in the text searched.
  package func shown(of stories: [Story]) -> [Story] {
    let passing = stories.lazy.filter { story in
      story.independentSources >= minimumSources && story.reports.count >= minimumArticles
        && isInRange(story) && search.areAllFound(in: story)
    }
    return Array(passing.prefix(limit ?? Int.max))
  }

  /// Whether a report can be of the range; undated stories are of none.
  private func isInRange(_ story: Story) -> Bool {
    if since == nil && until == nil { return true }
    return story.reports.contains { report in
      guard let published = report.article.published else { return false }
      return published.latest >= since?.earliest ?? .min
        && published.earliest <= until?.latest ?? .max
    }
  }
}
