extension CandidateBuffer {
  /// The nearest by canonical product, decided among what is left in the buffer.
  func neighbors(
    of row: Int, count: Int, minimum: Float, scorer: inout CanonicalScorer
  ) -> [Neighbor] {
    let rows = rows
    guard !rows.isEmpty else { return [] }
    scorer.load(row: row)
    let cosines = scorer.dots(rows)
    var neighbors: [Neighbor] = []
    neighbors.reserveCapacity(rows.count)
    for place in rows.indices where cosines[place] > minimum {
      neighbors.append(Neighbor(row: rows[place], cosine: cosines[place]))
    }
    neighbors.sort(by: Neighbor.isNearer)
    if neighbors.count > count { neighbors.removeSubrange(count...) }
    return neighbors
  }
}
