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
  /// The kernel that was asked for, or else the one for the nearest rows.
  ///
  /// Which one a join takes may depend on its threshold: `plan(threshold:within:)` tells.
  public let kernel: KernelName

  let kernels: PreparedKernels
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
    self.init(matrix: matrix, kernel: kernel, threads: threads, mayUseBytes: true)
  }

  /// As `init(matrix:kernel:threads:)`, where matrix products may be of bytes or only of numbers.
  init(matrix: SparseMatrix, kernel: KernelName?, threads: Int, mayUseBytes: Bool) {
    precondition(threads >= 1, "a search needs a thread")
    precondition(matrix.rowCount <= Int(Int32.max), "rows are counted in 32 bits")
    precondition(
      matrix.columnIndices.allSatisfy { Int($0) < matrix.columnCount }, "a column out of range")
    self.matrix = matrix
    self.threads = threads
    kernels = PreparedKernels(matrix, wanted: kernel, threads: threads, mayUseBytes: mayUseBytes)
    self.kernel = kernels.nearestName
  }

  /// How `join` would go about it, and what that is expected to take.
  ///
  /// Complexity: that of the search for the best plan on a sample, at most some hundredths of the
  /// join's own; the plan is kept for the join.
  public func plan(threshold: Float, within band: Band? = nil) -> JoinPlan {
    kernels.plan(threshold: threshold, band: band).plan
  }

  /// All pairs of rows i < j with a canonical dot product of at least `threshold`, sorted by row and
  /// then by column.
  ///
  /// - Parameters:
  ///   - threshold: The least dot product of a pair.
  ///   - band: Which rows may meet, one reach for each row of the matrix; nil means all.
  /// - Returns: The pairs with their canonical dot products.
  public func join(threshold: Float, within band: Band? = nil) -> [SimilarPair] {
    // Without a control nothing can be cancelled.
    (try? kernels.join(JoinTask(threshold: threshold, band: band))) ?? []
  }

  /// As `join(threshold:within:)`, telling `control` how far it is and stopping when it says so.
  ///
  /// - Parameters:
  ///   - threshold: The least dot product of a pair.
  ///   - band: Which rows may meet, one reach for each row of the matrix; nil means all.
  ///   - control: Is told of the progress and asked whether to stop.
  /// - Returns: The pairs with their canonical dot products.
  /// - Throws: `SimilarityError.cancelled`, within some milliseconds of the control's asking for it.
  public func join(
    threshold: Float, within band: Band? = nil, control: SearchControl
  ) throws(SimilarityError) -> [SimilarPair] {
    try kernels.join(JoinTask(threshold: threshold, band: band, control: control))
  }

  /// As `join(threshold:within:)`, with what was done and how long it took.
  package func measuredJoin(
    threshold: Float, within band: Band? = nil
  ) -> (pairs: [SimilarPair], statistics: JoinStatistics) {
    let task = JoinTask(threshold: threshold, band: band, isMeasured: true)
    return ((try? kernels.join(task)) ?? [], task.statistics)
  }
}
