public import Articles

/// What has become of a story since an earlier result.
public struct StoryChange: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Sendable {
    /// None of its reports were known.
    case new
    /// It has the reports of one earlier story, and more.
    case grew
    /// It has reports of several earlier stories.
    case merged
    /// It has some of the reports of an earlier story whose others are in another story now.
    case split
    /// It has the reports that it had.
    case unchanged
  }

  /// What happened.
  public var kind: Kind
  /// The earlier stories that its reports were in, the one with most of them first.
  public var earlier: [StoryID]
  /// Its reports that were not known, in the order of the reports.
  public var added: [ArticleID]

  /// A change.
  public init(kind: Kind, earlier: [StoryID], added: [ArticleID]) {
    self.kind = kind
    self.earlier = earlier
    self.added = added
  }
}

/// The stories of an earlier result, by the articles that they had.
public struct EarlierStories: Sendable {
  private let storyOf: [ArticleID: StoryID]

  /// The stories of a result that gave each article's.
  public init(storyOf: [ArticleID: StoryID]) {
    self.storyOf = storyOf
  }

  /// What has become of each story, in their order, and the earlier stories of which nothing is left.
  ///
  /// A story merged where its reports come from several earlier ones; it split where an earlier story's
  /// reports are in several stories now, except that the one with most of them (ties: the first in rank
  /// order) is what goes on. An article that is no longer there changes nothing.
  ///
  /// Complexity: linear in the reports.
  public func changes(of stories: [Story]) -> (changes: [StoryChange], gone: [StoryID]) {
    let origins = stories.map { story -> [(id: StoryID, count: Int)] in
      var counts: [StoryID: Int] = [:]
      for report in story.reports {
        if let earlier = storyOf[report.article.id] { counts[earlier, default: 0] += 1 }
      }
      return counts.map { (id: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    }
    var heirs: [StoryID: (story: Int, count: Int)] = [:]
    for (story, origin) in origins.enumerated() {
      for (id, count) in origin where count > heirs[id]?.count ?? 0 { heirs[id] = (story, count) }
    }
    let changes = stories.indices.map { story in
      let added = stories[story].reports.map(\.article.id).filter { storyOf[$0] == nil }
      let earlier = origins[story].map(\.id)
      let kind: StoryChange.Kind =
        if earlier.isEmpty {
          .new
        } else if earlier.count > 1 {
          .merged
        } else if heirs[earlier[0]]?.story != story {
          .split
        } else {
          added.isEmpty ? .unchanged : .grew
        }
      return StoryChange(kind: kind, earlier: earlier, added: added)
    }
    return (changes, Set(storyOf.values).subtracting(heirs.keys).sorted())
  }
}
