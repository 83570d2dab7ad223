import Parallelism
import Similarity
import Vectorization

/// The cosines of candidate pairs in one view, by `CandidatePairs` index.
///
/// Every value is the canonical dot product; see `CanonicalScorer`.
struct PairCosines: Sendable {
  let values: [Float]

  /// The cosines of `pairs` by the rows of `matrix`.
  ///
  /// Complexity: O(p z) for p pairs and z nonzeros of a row.
  init(of pairs: CandidatePairs, in matrix: SparseMatrix, threads: Int) {
    let ranges = slices(of: matrix.rowCount, size: 512)
    let scorer = CanonicalScorer(matrix)
    let parts = concurrentMap(count: ranges.count, threads: threads, scratch: { scorer }) {
      scorer, block in
      ranges[block].flatMap { row -> [Float] in
        let others = pairs.columns[pairs.range(ofRow: row)]
        guard !others.isEmpty else { return [] }
        scorer.load(row: row)
        return scorer.dots(Array(others))
      }
    }
    values = parts.flatMap(\.self)
  }
}
