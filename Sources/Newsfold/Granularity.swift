/// How finely articles are grouped.
///
/// ```swift
/// let topics = try StoryEngine(granularity: .topic).stories(in: articles)
/// ```
///
/// All three are states of one run of merges, the best first, in which groups never come apart again:
/// every event lies inside one story, and every story inside one topic. (What `crossLingual` joins after
/// that need not nest.) Where the run stops was chosen
/// by looking at what it makes of eight years of political news and of labelled collections of days
/// and weeks. The settings move all of them: events need log-odds of 2 above `merge-cut`; topics need
/// the `mean-cut` of stories and one pair of 2 above their `pair-cut`, and are not asked for more.
public enum Granularity: String, CaseIterable, Hashable, Sendable {
  /// One development in an affair: mostly the news of a day, seldom of more than a week.
  case event
  /// An event and what follows from it, as news sites put reports together: mostly some days.
  case story
  /// An affair in all its developments, over weeks or months: a judge's confirmation, an election.
  case topic
}
