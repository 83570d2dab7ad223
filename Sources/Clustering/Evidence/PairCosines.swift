import Parallelism
import Similarity
import Vectorization

/// The cosines of candidate pairs in one view, by `CandidatePairs` index.
///
/// Every value is the canonical dot product (`Similarity`): the row's values lie open in a dense
/// buffer while its pairs are computed, which adds the same products in the same order.
struct PairCosines: Sendable {
  let values: [Float]

  /// The cosines of `pairs` by the rows of `matrix`.
  ///
  /// Complexity: O(p z) for p pairs and z nonzeros of a row.
  init(of pairs: CandidatePairs, in matrix: SparseMatrix, threads: Int) {
    let ranges = slices(of: matrix.rowCount, size: 512)
    let parts = concurrentMap(count: ranges.count, threads: threads) { block in
      var comparer = RowComparer(matrix)
      var cosines: [Float] = []
      for row in ranges[block] {
        let range = pairs.range(ofRow: row)
        guard !range.isEmpty else { continue }
        comparer.open(row)
        for index in range {
          cosines.append(comparer.dot(Int(pairs.columns[index])))
        }
        comparer.close()
      }
      return cosines
    }
    values = parts.flatMap(\.self)
  }
}
