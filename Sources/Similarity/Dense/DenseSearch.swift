import COpenBLAS
import Parallelism

/// Exact similarity of dense rows: all pairs at or above a threshold, and the nearest of a row.
///
/// ```swift
/// let search = DenseSearch(matrix: embeddings, threads: 4)
/// let pairs = search.join(threshold: 0.8)
/// let nearest = search.nearest(10, to: embedding)
/// ```
///
/// The contract of `SimilaritySearch`: products of matrices (BLAS) nominate, with a margin that their
/// rounding cannot exceed, and a canonical dot product decides, so that neither the BLAS nor the
/// number of threads changes a bit of an answer. Memory: four bytes a row and some megabytes a
/// thread beside the matrix and the results.
public struct DenseSearch: Sendable {
  /// The rows that are searched.
  public let matrix: DenseMatrix

  let threads: Int
  /// The length of each row, rounded up.
  let norms: [Float]
  /// Whether products in single precision could overflow, so that every pair is for the canonical
  /// product.
  let isExtreme: Bool

  /// Prepares `matrix` for searching, in time linear in its values.
  ///
  /// - Parameters:
  ///   - matrix: Rows of any length.
  ///   - threads: How many threads to work on, at least one.
  public init(matrix: DenseMatrix, threads: Int) {
    precondition(threads >= 1, "a search needs a thread")
    BLAS.prepare()
    let parts = slices(of: matrix.rowCount, size: 1024)
    norms = concurrentMap(count: parts.count, threads: threads) { part in
      parts[part].map { Self.norm(of: matrix.row($0)) }
    }.flatMap(\.self)
    // Below it, sums of up to 2^20 products stay below 2^101.
    isExtreme = (norms.max() ?? 0) > 0x1p40
    self.matrix = matrix
    self.threads = threads
  }

  /// The length of a row, rounded up.
  static func norm(of row: ArraySlice<Float>) -> Float {
    var square = 0.0
    for value in row { square += Double(value) * Double(value) }
    return Float(square.squareRoot()).nextUp
  }

  /// How far a product in single precision may lie from the canonical one, where the lengths of the
  /// rows are at most `norm` and `other` (see `RowBounds`).
  func margin(_ norm: Float, _ other: Float) -> Double {
    let count = Double(matrix.columnCount)
    return (count + 8) * 0x1p-23 * Double(norm) * Double(other) + count * 0x1p-110
  }
}
