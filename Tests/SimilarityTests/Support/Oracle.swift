import Vectorization

@testable import Similarity

/// Every answer the slow way: each pair's canonical product, then a sort.
enum Oracle {
  static func join(
    _ matrix: SparseMatrix, threshold: Float, within band: Band? = nil
  ) -> [SimilarPair] {
    var pairs: [SimilarPair] = []
    for row in 0..<matrix.rowCount {
      for column in (row + 1)..<max(row + 1, matrix.rowCount) {
        let cosine = matrix.canonicalDot(row, column)
        if cosine >= threshold, band.map({ column < Int($0.reach[row]) }) ?? true {
          pairs.append(SimilarPair(row: Int32(row), column: Int32(column), cosine: cosine))
        }
      }
    }
    return pairs
  }

  static func nearest(
    _ matrix: SparseMatrix, count: Int, minimum: Float, within band: Band? = nil
  ) -> NearestNeighbors {
    NearestNeighbors(
      lists: (0..<matrix.rowCount).map { row in
        let others = (0..<matrix.rowCount).filter { other in
          other != row && band.map { max(row, other) < $0.reach[min(row, other)] } ?? true
        }
        let all = others.map {
          Neighbor(row: Int32($0), cosine: matrix.canonicalDot(row, $0))
        }
        return Array(
          all.filter { $0.cosine > minimum }.sorted(by: Neighbor.isNearer).prefix(count))
      })
  }
}
