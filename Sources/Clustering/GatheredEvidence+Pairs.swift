/// Two articles in different parts of a division, and the log-odds that they report one event.
package struct WeighedPair: Hashable, Sendable {
  /// The lower of the two articles' indices.
  package var first: Int
  /// The higher of the two articles' indices.
  package var second: Int
  /// Log-odds that both report one event, `Neighborhood.certain` at most.
  package var logOdds: Float
  /// How many pairs across the parts have log-odds above 0.
  package var supporters = 0
}

extension GatheredEvidence {
  /// For each of several divisions of articles the pair with the highest log-odds of two articles in
  /// different parts; nil where no such pair has evidence.
  ///
  /// Of equal log-odds, those of the more similar texts win, then the first ones.
  ///
  /// Complexity: linear in the candidate pairs and the articles.
  ///
  /// - Parameter divisions: indices of articles in several parts; an article is in one part of a
  ///   division at most.
  /// - Returns: a pair for each division.
  package func strongestPairs(across divisions: [[[Int]]]) -> [WeighedPair?] {
    var roles: [Int: [Role]] = [:]
    for (division, parts) in divisions.enumerated() {
      for (part, members) in parts.enumerated() {
        for article in members {
          roles[article, default: []].append(
            Role(division: division, part: part, article: article, count: 1))
        }
      }
    }
    var best = [Judged?](repeating: nil, count: divisions.count)
    for part in parts {
      let ofText = part.copies.originals.indices.map { text in
        Self.distinct(part.copies.all(of: text).flatMap { roles[$0] ?? [] })
      }
      for texts in ofText {
        for place in texts.indices.dropFirst() {
          Self.offer(
            Array(texts[..<place]), [texts[place]], logOdds: Neighborhood.certain, similarity: 1,
            to: &best)
        }
      }
      for row in ofText.indices where !ofText[row].isEmpty {
        part.graph.forEachPair(ofRow: row) { column, logOdds, pair in
          Self.offer(
            ofText[row], ofText[Int(column)], logOdds: min(logOdds, Neighborhood.certain),
            similarity: part.graph.cosine(ofPair: pair), to: &best)
        }
      }
    }
    return best.map { $0?.pair }
  }

  /// Where the articles of one text stand in a division.
  private struct Role {
    var division: Int
    var part: Int
    /// The first of them, and how many there are.
    var article: Int
    var count: Int
  }

  private struct Judged {
    var pair: WeighedPair
    var similarity: Float
  }

  /// The copies of one text in one part as one.
  private static func distinct(_ roles: [Role]) -> [Role] {
    var distinct: [Role] = []
    for role in roles {
      let known = distinct.firstIndex { $0.division == role.division && $0.part == role.part }
      if let known { distinct[known].count += 1 } else { distinct.append(role) }
    }
    return distinct
  }

  private static func offer(
    _ left: [Role], _ right: [Role], logOdds: Float, similarity: Float, to best: inout [Judged?]
  ) {
    for one in left {
      for other in right where one.division == other.division && one.part != other.part {
        let known = best[one.division]
        let pair = WeighedPair(
          first: min(one.article, other.article), second: max(one.article, other.article),
          logOdds: logOdds)
        if known.map({ isStronger(pair, similarity, than: $0) }) ?? true {
          best[one.division] = Judged(pair: pair, similarity: similarity)
        }
        let added = logOdds > 0 ? one.count * other.count : 0
        best[one.division]?.pair.supporters = (known?.pair.supporters ?? 0) + added
      }
    }
  }

  private static func isStronger(
    _ pair: WeighedPair, _ similarity: Float, than known: Judged
  ) -> Bool {
    (pair.logOdds, similarity, known.pair.first, known.pair.second)
      > (known.pair.logOdds, known.similarity, pair.first, pair.second)
  }
}
