public import Newsfold

/// Made-up articles, and which story each of them reports.
public struct GeneratedNews: Sendable {
  /// The articles.
  public private(set) var articles: [Article] = []
  /// The number of the story that an article reports.
  public private(set) var stories: [ArticleID: Int] = [:]
  /// How many stories there are.
  public private(set) var storyCount = 0

  mutating func add(_ article: Article, story: Int) {
    articles.append(article)
    stories[article.id] = story
    storyCount = story + 1
  }

  /// How well groups of articles match the stories: the harmonic mean of the share of the groups'
  /// pairs that report one story, and of the share of the stories' pairs that are in one group.
  public func pairwiseF1(of groups: [[ArticleID]]) -> Double {
    let found = groups.reduce(0.0) { $0 + Self.pairs(of: $1.count) }
    let wanted = Self.pairs(ofAll: stories.values)
    let right = groups.reduce(0.0) { sum, group in
      sum + Self.pairs(ofAll: group.compactMap { stories[$0] })
    }
    return found + wanted == 0 ? 1 : 2 * right / (found + wanted)
  }

  private static func pairs(ofAll labels: some Sequence<Int>) -> Double {
    let counts = labels.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.values.reduce(0.0) { $0 + pairs(of: $1) }
  }

  private static func pairs(of count: Int) -> Double {
    Double(count) * Double(count - 1) / 2
  }
}
