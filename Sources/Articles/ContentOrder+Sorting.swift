extension ContentOrder {
  /// What decides between most articles, side by side in memory.
  private struct Key {
    let index: Int
    let published: PublicationTime?
    /// The first second of `published`, the last of all where there is none.
    let earliest: Int64
    /// The first bytes of the title, the first one highest; 0 behind its end.
    let titleStart: UInt64

    /// Two fields and not the article, all of whose texts would be counted as used.
    init(_ index: Int, _ published: PublicationTime?, _ title: String) {
      self.index = index
      self.published = published
      earliest = published?.earliest ?? .max
      let bytes = title.utf8.span
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
    sorted(Array(articles.indices), of: articles).map { articles[$0] }
  }

  /// The given indices of articles in the order of the articles; what says the same in every field
  /// stays as it came.
  ///
  /// Complexity: as that of sorting so many articles.
  package static func sorted(_ indices: [Int], of articles: [Article]) -> [Int] {
    guard indices.count > 1 else { return indices }
    let keys = indices.map { Key($0, articles[$0].published, articles[$0].title) }
    let ordered = keys.sorted { left, right in
      if left.earliest != right.earliest { return left.earliest < right.earliest }
      if left.titleStart != right.titleStart, left.published == right.published {
        return left.titleStart < right.titleStart
      }
      return precedes(articles[left.index], articles[right.index])
    }
    return ordered.map(\.index)
  }
}
