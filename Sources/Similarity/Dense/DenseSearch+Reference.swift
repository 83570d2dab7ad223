import Parallelism

extension DenseSearch {
  /// As `join(threshold:)`, by the canonical product of every pair: the oracle.
  ///
  /// Complexity: the pairs times the columns, in double precision.
  package func referenceJoin(threshold: Float) -> [SimilarPair] {
    let parts = slices(of: matrix.rowCount, size: 16)
    return concurrentMap(count: parts.count, threads: threads) { part in
      var pairs: [SimilarPair] = []
      for row in parts[part] {
        let later = (row + 1..<matrix.rowCount).map { Int32($0) }
        let cosines = matrix.canonicalDots(matrix.row(row), with: later)
        for (other, cosine) in zip(later, cosines) where cosine >= threshold {
          pairs.append(SimilarPair(row: Int32(row), column: other, cosine: cosine))
        }
      }
      return pairs
    }.flatMap(\.self)
  }

  /// As `nearest(_:to:)`, by the canonical product with every row.
  package func referenceNearest(_ count: Int, to query: [Float]) -> [(row: Int, cosine: Float)] {
    let rows = (0..<Int32(matrix.rowCount)).map(\.self)
    var neighbors = zip(rows, matrix.canonicalDots(query[...], with: rows))
      .map { Neighbor(row: $0, cosine: $1) }.filter { $0.cosine > 0 }
    neighbors.sort(by: Neighbor.isNearer)
    return neighbors.prefix(count).map { (row: Int($0.row), cosine: $0.cosine) }
  }
}
