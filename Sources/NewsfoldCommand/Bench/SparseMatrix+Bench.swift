import Similarity
import Vectorization

extension SparseMatrix {
  /// The first `count` rows, with all columns.
  func firstRows(_ count: Int) -> SparseMatrix {
    guard count < rowCount else { return self }
    let end = rowOffsets[count]
    return SparseMatrix(
      columnCount: columnCount, rowOffsets: Array(rowOffsets[...count]),
      columnIndices: Array(columnIndices[..<end]), values: Array(values[..<end]))
  }

  /// A square matrix with the cosines of pairs in the rows of the first and the columns of the
  /// second; the pairs are sorted.
  init(pairs: [SimilarPair], rowCount: Int) {
    var offsets = [Int](repeating: 0, count: rowCount + 1)
    for pair in pairs { offsets[Int(pair.row) + 1] += 1 }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    self.init(
      columnCount: rowCount, rowOffsets: offsets, columnIndices: pairs.map { UInt32($0.column) },
      values: pairs.map(\.cosine))
  }
}
