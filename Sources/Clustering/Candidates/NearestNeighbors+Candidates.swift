import Similarity

extension NearestNeighbors {
  /// The neighbours that `rule` takes: the nearest whatever their cosine, further ones from
  /// `minimum` on.
  func nominated(by rule: CandidateRule, from minimum: Float) -> NeighborLists {
    NeighborLists(
      rows: (0..<rowCount).map { row in
        let (rows, cosines) = self[row]
        let close = cosines.prefix { $0 >= minimum }.count
        return Array(rows.prefix(max(close, rule.nearestCount)))
      })
  }

  /// The cosines of each row's `count` nearest, falling.
  func nearestCosines(_ count: Int) -> [[Float]] {
    (0..<rowCount).map { Array(self[$0].cosines.prefix(count)) }
  }
}
