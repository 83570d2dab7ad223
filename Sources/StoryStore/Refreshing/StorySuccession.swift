/// Which earlier story each new group of articles goes on with.
///
/// An earlier story goes on in the group that has most of its articles, of several the first. Where
/// several go on in one group, the oldest of them stays and the others become part of it; a group in which
/// none goes on is new, and where articles in it were in earlier stories, split off the one that most of
/// them were in.
struct StorySuccession {
  /// For each group the number of the story that it is from now on; nil where it is new.
  private(set) var successors: [Int64?]
  /// For each group that is new the story that it was a part of.
  private(set) var origins: [Int64?]
  /// Stories that became part of another, with that one, in the order of their numbers.
  private(set) var merged: [(story: Int64, into: Int64)] = []

  /// The succession in groups, each the earlier stories of its articles, nil for those that had none.
  ///
  /// Earlier stories have numbers that rise with their age's end: the lower one is older.
  init(groups: [[Int64?]]) {
    successors = Array(repeating: nil, count: groups.count)
    origins = successors
    var best: [Int64: (group: Int, count: Int)] = [:]
    for (group, stories) in groups.enumerated() {
      for (story, count) in Self.counts(of: stories)
      where count > best[story]?.count ?? 0 {
        best[story] = (group, count)
      }
    }
    for story in best.keys.sorted() {
      guard let group = best[story]?.group else { continue }
      if let older = successors[group] {
        merged.append((story, older))
      } else {
        successors[group] = story
      }
    }
    for (group, stories) in groups.enumerated() where successors[group] == nil {
      origins[group] =
        Self.counts(of: stories).max { ($0.count, $1.story) < ($1.count, $0.story) }?
        .story
    }
  }

  private static func counts(of stories: [Int64?]) -> [(story: Int64, count: Int)] {
    Dictionary(grouping: stories.compactMap(\.self), by: \.self)
      .map { (story: $0.key, count: $0.value.count) }.sorted { $0.story < $1.story }
  }
}
