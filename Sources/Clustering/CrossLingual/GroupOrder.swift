/// Groups of articles in the order in which they are compared across languages: by language, then by
/// time, those without any date last.
struct GroupOrder: Sendable {
  /// What is known of a group.
  struct Entry: Sendable {
    /// The indices of its articles, rising.
    var members: [Int]
    /// The number of their language.
    var language: Int
    /// The median of their times, in days; nil where none is dated.
    var day: Double?
  }

  /// The groups, in their order.
  let entries: [Entry]
  /// For each language its dated groups and its undated ones, as places.
  let languages: [(dated: Range<Int>, undated: Range<Int>)]

  /// What is taken for the gap, in days, where one of two groups has no date.
  static let unknownGap = 2.0

  /// The order of `groups`, whose languages are numbers below `languageCount`.
  ///
  /// Ties are settled by the first articles. Complexity: O(n log n).
  init(_ groups: [Entry], languageCount: Int) {
    let entries = groups.sorted { left, right in
      let one = (left.language, left.day ?? .infinity, left.members.first ?? 0)
      return one < (right.language, right.day ?? .infinity, right.members.first ?? 0)
    }
    var languages: [(dated: Range<Int>, undated: Range<Int>)] = []
    var place = 0
    for language in 0..<languageCount {
      let start = place
      while place < entries.count, entries[place].language == language,
        entries[place].day != nil
      { place += 1 }
      let dated = start..<place
      while place < entries.count, entries[place].language == language { place += 1 }
      languages.append((dated, dated.upperBound..<place))
    }
    self.entries = entries
    self.languages = languages
  }

  /// Days between two groups.
  func gap(_ left: Int, _ right: Int) -> Double {
    guard let one = entries[left].day, let other = entries[right].day else {
      return Self.unknownGap
    }
    return abs(one - other)
  }

  /// The groups of other languages that the group at `place` may meet within `window` days, as ranges
  /// that rise.
  ///
  /// Complexity: O(l log n) for l languages.
  func ranges(around place: Int, window: Double) -> [Range<Int>] {
    let entry = entries[place]
    var ranges: [Range<Int>] = []
    for (language, groups) in languages.enumerated() where language != entry.language {
      var near = groups.dated
      if let day = entry.day {
        let start = firstPlace(in: groups.dated) { $0 >= day - window }
        let end = firstPlace(in: start..<groups.dated.upperBound) { $0 > day + window }
        near = start..<end
      }
      if near.upperBound == groups.undated.lowerBound {
        near = near.lowerBound..<groups.undated.upperBound
      } else if !groups.undated.isEmpty {
        ranges.append(near)
        near = groups.undated
      }
      ranges.append(near)
    }
    return ranges.filter { !$0.isEmpty }
  }

  /// The first place of dated groups whose day meets a condition that stays met.
  private func firstPlace(in range: Range<Int>, where isMet: (Double) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isMet(entries[middle].day ?? .infinity) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
