public import Vectorization

/// Measures how long it takes to find the nearest rows of one row.
///
/// ```swift
/// let result = NearestBenchmark(matrix: matrix, count: 10, threads: 1).run()
/// print(result.medianSeconds, result.p99Seconds)
/// ```
public struct NearestBenchmark: Sendable {
  /// The rows to search.
  public var matrix: SparseMatrix
  /// How many neighbours to ask for.
  public var count: Int
  /// Threads that make the index; a query takes one.
  public var threads: Int
  /// How many rows are asked about, spread evenly over the matrix.
  public var queries: Int
  /// For how many of them every row is compared with.
  public var checks: Int

  /// A benchmark of `matrix`.
  public init(
    matrix: SparseMatrix, count: Int = 10, threads: Int = 1, queries: Int = 300, checks: Int = 5
  ) {
    self.matrix = matrix
    self.count = count
    self.threads = threads
    self.queries = queries
    self.checks = checks
  }

  /// Makes the index, asks all queries one after another, and compares some of the answers.
  public func run() -> KernelReport.Nearest {
    let clock = ContinuousClock()
    let start = clock.now
    let index = NearestIndex(matrix: matrix, threads: threads)
    let preparation = (clock.now - start) / .seconds(1)
    let rows = queryRows
    // The first query allocates what all later ones use.
    if let first = rows.first { _ = index.nearest(count, to: query(first)) }
    var seconds: [Double] = []
    var agrees: Bool?
    for (number, row) in rows.enumerated() {
      let query = query(row)
      var found: [(row: Int, cosine: Float)] = []
      seconds.append(clock.measure { found = index.nearest(count, to: query) } / .seconds(1))
      if number < checks { agrees = (agrees ?? true) && isRight(found, of: row) }
    }
    return KernelReport.Nearest(
      rows: matrix.rowCount, count: count, threads: threads, queries: rows.count,
      preparationSeconds: preparation, medianSeconds: Quantile.median(seconds),
      p90Seconds: Quantile.value(seconds, share: 0.9),
      p99Seconds: Quantile.value(seconds, share: 0.99), agreesWithReference: agrees)
  }

  private var queryRows: [Int] {
    let number = min(max(0, queries), matrix.rowCount)
    return (0..<number).map { $0 * matrix.rowCount / number }
  }

  private func query(_ row: Int) -> (columns: [UInt32], values: [Float]) {
    let (columns, values) = matrix.row(row)
    return (Array(columns), Array(values))
  }

  /// Whether the neighbours are those that the canonical products with all rows give.
  private func isRight(_ found: [(row: Int, cosine: Float)], of row: Int) -> Bool {
    var all: [(row: Int, cosine: Float)] = []
    for other in 0..<matrix.rowCount {
      let cosine = matrix.canonicalDot(row, other)
      if cosine > 0 { all.append((other, cosine)) }
    }
    all.sort { $0.cosine != $1.cosine ? $0.cosine > $1.cosine : $0.row < $1.row }
    all.removeLast(max(0, all.count - count))
    return found.count == all.count
      && zip(found, all).allSatisfy { $0.row == $1.row && $0.cosine == $1.cosine }
  }
}
