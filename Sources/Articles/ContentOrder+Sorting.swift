extension ContentOrder {
  /// What decides between most articles, side by side in memory.
  private struct Key {
    let index: Int
    let published: PublicationTime?
    /// The first second of `published`, the last of all where there is none.
    let earliest: Int64
    /// The first bytes of the title, the first one highest; 0 behind its end.
    let titleStart: UInt64

    init(_ article: Article, index: Int) {
      self.index = index
      published = article.published
      earliest = article.published?.earliest ?? .max
      let bytes = article.title.utf8.span
      var start: UInt64 = 0
      for place in 0..<8 {
        start = start << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0)
      }
      titleStart = start
    }
  }

  /// The articles in this order; what says the same in every field stays as it came.
  ///
  /// Complexity: O(n log n) comparisons of small keys; the articles themselves are looked at where
  /// two have one time and titles that begin alike.
  package static func sorted(_ articles: [Article]) -> [Article] {
    let keys = articles.enumerated().map { Key($1, index: $0) }
    let ordered = keys.sorted { left, right in
      if left.earliest != right.earliest { return left.earliest < right.earliest }
      if left.titleStart != right.titleStart, left.published == right.published {
        return left.titleStart < right.titleStart
      }
      return precedes(articles[left.index], articles[right.index])
    }
    return ordered.map { articles[$0.index] }
  }
}
