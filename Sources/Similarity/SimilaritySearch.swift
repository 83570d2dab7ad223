public import Vectorization

/// Exact similarity of a matrix's rows: all pairs at or above a threshold, and the nearest of a row.
///
/// ```swift
/// let search = SimilaritySearch(matrix: matrix, threads: 4)
/// let pairs = search.join(threshold: 0.2)
/// let nearest = search.nearest(10)
/// ```
///
/// The rows are compared by the canonical dot product, which is their cosine where they have length
/// 1: the products of shared terms, exact in `Double`, added in rising order of column to one
/// `Double` and rounded to `Float`. Kernels only nominate pairs, with a margin that their rounding
/// cannot exceed, so that neither the kernel nor the number of threads changes a bit of an answer.
///
/// Memory: some eight bytes a value and a few megabytes a thread beside the matrix and the results;
/// nothing grows with the square of the rows.
public struct SimilaritySearch: Sendable {
  /// The rows that are searched.
  public let matrix: SparseMatrix
  /// The kernel in use.
  public let kernel: KernelName

  let implementation: any SimilarityKernel
  let threads: Int
  let lazyIndex = LazyIndex()

  /// Prepares `matrix` for searching.
  ///
  /// Complexity: linear in the matrix's values, plus sorting its columns by frequency.
  ///
  /// - Parameters:
  ///   - matrix: Rows of any length; their columns must be in range.
  ///   - kernel: The kernel to use; nil lets the measured costs and the frequencies decide. A matrix
  ///     whose largest value lies beyond 2^20 or below 2^-20 always takes the reference kernel.
  ///   - threads: How many threads to work on, at least one.
  public init(matrix: SparseMatrix, kernel: KernelName? = nil, threads: Int) {
    precondition(threads >= 1, "a search needs a thread")
    precondition(matrix.rowCount <= Int(Int32.max), "rows are counted in 32 bits")
    precondition(
      matrix.columnIndices.allSatisfy { Int($0) < matrix.columnCount }, "a column out of range")
    self.matrix = matrix
    self.threads = threads
    let profile = ColumnProfile(matrix)
    if kernel == .reference || profile.isExtreme {
      self.kernel = .reference
      implementation = ReferenceKernel(matrix: matrix, threads: threads)
      return
    }
    let ranked = RankedMatrix(matrix, profile: profile)
    let plan = KernelPlan(ranked, costs: .measured)
    self.kernel = kernel ?? plan.kernel
    implementation =
      self.kernel == .postings
      ? PostingsKernel(ranked, threads: threads)
      : TiledKernel(ranked, threads: threads, nearestHead: plan.headCount)
  }

  /// All pairs of rows i < j with a canonical dot product of at least `threshold`, sorted by row and
  /// then by column.
  public func join(threshold: Float) -> [SimilarPair] {
    implementation.join(threshold: threshold)
  }
}
