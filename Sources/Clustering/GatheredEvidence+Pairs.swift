/// Two articles and the log-odds that they report one event.
package struct WeighedPair: Hashable, Sendable {
  /// The lower of the two articles' indices.
  package var first: Int
  /// The higher of the two articles' indices.
  package var second: Int
  /// Log-odds that both report one event, `Neighborhood.certain` at most.
  package var logOdds: Float
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
  package func strongestPairs(across divisions: [[[Int]]]) -> [WeighedPair?] {
    var roles: [Int: [Role]] = [:]
    for (division, parts) in divisions.enumerated() {
      for (part, members) in parts.enumerated() {
        for article in members {
          roles[article, default: []].append(
            Role(division: division, part: part, article: article))
        }
      }
    }
    var best = [Judged?](repeating: nil, count: divisions.count)
    for part in parts {
      let ofText = part.copies.originals.indices.map { text in
        Self.distinct(part.copies.all(of: text).flatMap { roles[$0] ?? [] })
      }
      for texts in ofText where texts.count > 1 {
        Self.offer(texts, texts, logOdds: Neighborhood.certain, similarity: 1, to: &best)
      }
      for pair in part.graph.pairs {
        Self.offer(
          ofText[Int(pair.row)], ofText[Int(pair.column)],
          logOdds: min(pair.logOdds, Neighborhood.certain), similarity: pair.full, to: &best)
      }
    }
    return best.map { $0?.pair }
  }

  /// Where an article stands in a division.
  private struct Role {
    var division: Int
    var part: Int
    var article: Int
  }

  private struct Judged {
    var pair: WeighedPair
    var similarity: Float
  }

  /// The first article of each part: of copies of one text in one part, one is enough.
  private static func distinct(_ roles: [Role]) -> [Role] {
    var first: [Role] = []
    for role in roles
    where !first.contains(where: { $0.division == role.division && $0.part == role.part }) {
      first.append(role)
    }
    return first
  }

  private static func offer(
    _ left: [Role], _ right: [Role], logOdds: Float, similarity: Float, to best: inout [Judged?]
  ) {
    for one in left {
      for other in right where one.division == other.division && one.part != other.part {
        let pair = WeighedPair(
          first: min(one.article, other.article), second: max(one.article, other.article),
          logOdds: logOdds)
        let offered = Judged(pair: pair, similarity: similarity)
        guard let known = best[one.division] else {
          best[one.division] = offered
          continue
        }
        let isBetter =
          (offered.pair.logOdds, offered.similarity, known.pair.first, known.pair.second)
          > (known.pair.logOdds, known.similarity, offered.pair.first, offered.pair.second)
        if isBetter { best[one.division] = offered }
      }
    }
  }
}
