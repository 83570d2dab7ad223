import Vectorization

@testable import Similarity

/// Every answer the slow way: each pair's canonical product, once, then a sort.
struct Oracle: Sendable {
  private let rowCount: Int
  /// The product of each row (times the number of rows) with each other.
  private let cosines: [Float]

  init(_ matrix: SparseMatrix) {
    rowCount = matrix.rowCount
    var cosines = Array(repeating: Float(0), count: rowCount * rowCount)
    for row in 0..<rowCount {
      for column in row + 1..<max(row + 1, rowCount) {
        let cosine = matrix.canonicalDot(row, column)
        cosines[row * rowCount + column] = cosine
        cosines[column * rowCount + row] = cosine
      }
    }
    self.cosines = cosines
  }

  func join(threshold: Float, within band: Band? = nil) -> [SimilarPair] {
    var pairs: [SimilarPair] = []
    for row in 0..<rowCount {
      let end = band.map { min(rowCount, Int($0.reach[row])) } ?? rowCount
      for column in row + 1..<max(row + 1, end) {
        let cosine = cosines[row * rowCount + column]
        if cosine >= threshold {
          pairs.append(SimilarPair(row: Int32(row), column: Int32(column), cosine: cosine))
        }
      }
    }
    return pairs
  }

  func nearest(count: Int, minimum: Float, within band: Band? = nil) -> NearestNeighbors {
    NearestNeighbors(
      lists: (0..<rowCount).map { row in
        var neighbors: [Neighbor] = []
        for other in 0..<rowCount where other != row {
          if let band, max(row, other) >= band.reach[min(row, other)] { continue }
          let cosine = cosines[row * rowCount + other]
          if cosine > minimum { neighbors.append(Neighbor(row: Int32(other), cosine: cosine)) }
        }
        return Array(neighbors.sorted(by: Neighbor.isNearer).prefix(count))
      })
  }

  static func join(
    _ matrix: SparseMatrix, threshold: Float, within band: Band? = nil
  ) -> [SimilarPair] {
    Oracle(matrix).join(threshold: threshold, within: band)
  }

  static func nearest(
    _ matrix: SparseMatrix, count: Int, minimum: Float, within band: Band? = nil
  ) -> NearestNeighbors {
    Oracle(matrix).nearest(count: count, minimum: minimum, within: band)
  }
}
