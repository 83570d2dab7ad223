/// Which groups in different languages become one story: those that are each other's best, the surest
/// first, one group a language at most.
///
/// Two groups in one language never come together through a third: that they are two stories was
/// decided by evidence that says more.
struct LanguageJoin: Sendable {
  /// Two groups, by their places, the lower one first.
  struct Match: Hashable, Sendable {
    var first: Int32
    var second: Int32
    /// Log-odds that they are one story.
    var logOdds: Float
  }

  /// What is asked of a match: as much as of a merge within a language.
  private static let leastLogOdds: Float = -0.5

  /// The groups that `matches` join, each list of two or more places rising.
  ///
  /// Complexity: O(m log m) for m matches, and linear in the groups.
  static func joined(_ matches: [Match], languages: [Int]) -> [[Int32]] {
    let matches = matches.filter { $0.logOdds > leastLogOdds }.sorted { left, right in
      (right.logOdds, left.first, left.second) < (left.logOdds, right.first, right.second)
    }
    let best = BestMatches(matches, languages)
    var sets = DisjointSets(count: languages.count)
    var languagesOfSet: [Int32: Set<Int>] = [:]
    for match in matches where best.areMutual(match) {
      let (one, other) = (sets.first(of: match.first), sets.first(of: match.second))
      let ones = languagesOfSet[one] ?? [languages[Int(match.first)]]
      let others = languagesOfSet[other] ?? [languages[Int(match.second)]]
      guard one != other, ones.isDisjoint(with: others) else { continue }
      sets.join(one, other)
      languagesOfSet[min(one, other)] = ones.union(others)
    }
    return sets.all
  }

  /// For each group its best match in each language.
  private struct BestMatches {
    private struct Key: Hashable {
      var group: Int32
      var language: Int
    }

    private let languages: [Int]
    private var best: [Key: Int32] = [:]

    /// The best of `matches`, which come with the best one first.
    init(_ matches: [Match], _ languages: [Int]) {
      self.languages = languages
      for match in matches {
        for (group, other) in [(match.first, match.second), (match.second, match.first)] {
          let key = Key(group: group, language: languages[Int(other)])
          if best[key] == nil { best[key] = other }
        }
      }
    }

    /// Whether each of the two is the other's best in its language.
    func areMutual(_ match: Match) -> Bool {
      best[Key(group: match.first, language: languages[Int(match.second)])] == match.second
        && best[Key(group: match.second, language: languages[Int(match.first)])] == match.first
    }
  }
}
