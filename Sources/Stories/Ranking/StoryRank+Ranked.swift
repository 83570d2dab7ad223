import Articles

extension StoryRank {
  /// What decides between most stories, side by side in memory.
  private struct Key {
    let index: Int
    let hasSeveralOutlets: Bool
    let weight: Double
  }

  /// Stories in rank order, their ids told apart.
  ///
  /// Complexity: O(n log n) comparisons of small keys.
  package static func ranked(_ stories: [Story], now: Int64?) -> [Story] {
    let ranks = stories.map { StoryRank($0, now: now) }
    let keys = ranks.enumerated().map { index, rank in
      Key(index: index, hasSeveralOutlets: rank.hasSeveralOutlets, weight: rank.weight)
    }
    let ordered = keys.sorted { left, right in
      if left.hasSeveralOutlets == right.hasSeveralOutlets, left.weight != right.weight {
        return left.weight > right.weight
      }
      return ranks[left.index] < ranks[right.index]
    }
    var taken: Set<StoryID> = []
    taken.reserveCapacity(stories.count)
    return ordered.map { key in
      var story = stories[key.index]
      story.rank = ranks[key.index].parts
      while !taken.insert(story.id).inserted { story.id = StoryID(derivedFrom: story.id.rawValue) }
      return story
    }
  }
}
