extension CandidateBuffer {
  /// The nearest by canonical product, decided among what is left in the buffer.
  func neighbors(
    of row: Int, count: Int, minimum: Float, scorer: inout CanonicalScorer
  ) -> [Neighbor] {
    let rows = rows
    guard !rows.isEmpty else { return [] }
    scorer.load(row: row)
    var neighbors = zip(rows, scorer.dots(rows)).map { Neighbor(row: $0, cosine: $1) }
    neighbors.removeAll { !($0.cosine > minimum) }
    neighbors.sort(by: Neighbor.isNearer)
    return Array(neighbors.prefix(count))
  }
}
