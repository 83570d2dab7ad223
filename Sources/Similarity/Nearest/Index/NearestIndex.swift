import Parallelism
import Synchronization
public import Vectorization

/// A matrix made ready to answer again and again which of its rows are nearest to a row.
///
/// ```swift
/// let index = NearestIndex(matrix: matrix, threads: 4)
/// for (row, cosine) in index.nearest(10, to: (columns, values)) { print(row, cosine) }
/// ```
///
/// Answers are exact: the canonical dot product decides, as in `SimilaritySearch`. A query opens the
/// posting lists of its rarest terms first, and the lists of frequent terms only as long as the rows
/// that may still be among the nearest are too many to be finished one by one.
///
/// Memory: eight bytes a value, some thirty a row and four a column for each run of 8,192 rows, beside
/// the matrix.
public struct NearestIndex: Sendable {
  /// The rows that are searched.
  public let matrix: SparseMatrix

  /// Nil where the values are so large or small that only a scan in double precision will do.
  private let index: RowIndex?
  private let workers = WorkerPool()
  private let threads: Int

  /// Rows of a stripe, whose sums are 32 KB.
  static let stripeRows = 8192

  /// Makes the index of `matrix`.
  ///
  /// Complexity: linear in the matrix's values, plus sorting its columns by frequency.
  ///
  /// - Parameters:
  ///   - matrix: Rows of any length; their columns must be in range.
  ///   - threads: How many threads to work on, at least one.
  public init(matrix: SparseMatrix, threads: Int) {
    self.init(matrix: matrix, threads: threads, stripeRows: Self.stripeRows)
  }

  init(matrix: SparseMatrix, threads: Int, stripeRows: Int) {
    precondition(threads >= 1, "an index needs a thread")
    precondition(matrix.rowCount <= Int(Int32.max), "rows are counted in 32 bits")
    precondition(
      matrix.columnIndices.allSatisfy { Int($0) < matrix.columnCount }, "a column out of range")
    let profile = ColumnProfile(matrix)
    self.matrix = matrix
    self.threads = threads
    index =
      profile.isExtreme
      ? nil
      : RowIndex(
        RankedMatrix(matrix, profile: profile, minimumFrequency: 1), stripeRows: stripeRows,
        threads: threads)
  }

  /// The `count` rows nearest to a row that need not be of the matrix, among those with a canonical
  /// dot product above `minimum`; ties go to the lower row.
  ///
  /// - Parameters:
  ///   - count: How many rows to give at most.
  ///   - query: Columns of the matrix, strictly rising, and the values there.
  ///   - minimum: What the dot product must exceed.
  /// - Returns: The nearest rows, cosine falling.
  public func nearest(
    _ count: Int, to query: (columns: [UInt32], values: [Float]), minimum: Float = 0
  ) -> [(row: Int, cosine: Float)] {
    precondition(count >= 0, "a count of neighbours cannot be negative")
    precondition(query.columns.count == query.values.count, "a column has one value")
    precondition(
      zip(query.columns, query.columns.dropFirst()).allSatisfy { $0 < $1 },
      "the columns of a row rise")
    precondition(query.columns.last.map { $0 < matrix.columnCount } ?? true, "column out of range")
    return workers.withWorker(of: index) { worker in
      nearest(
        min(count, matrix.rowCount), query.columns[...], query.values[...], excluding: nil,
        minimum: minimum, &worker)
    }.map { (row: Int($0.row), cosine: $0.cosine) }
  }

  /// The `count` nearest other rows of each of some rows, among those with a canonical dot product
  /// above `minimum`; ties go to the lower row.
  ///
  /// - Parameters:
  ///   - count: How many rows to give at most for each.
  ///   - rows: Rows of the matrix.
  ///   - minimum: What the dot product must exceed.
  /// - Returns: The neighbours of each of `rows`, in their order.
  public func nearest(_ count: Int, ofRows rows: [Int], minimum: Float = 0) -> NearestNeighbors {
    precondition(count >= 0, "a count of neighbours cannot be negative")
    let parts = slices(of: rows.count, size: 16)
    return NearestNeighbors(
      parts: concurrentMap(count: parts.count, threads: threads) { part in
        workers.withWorker(of: index) { worker in
          var lists = NeighborLists()
          for row in rows[parts[part]] {
            let (columns, values) = matrix.row(row)
            lists.append(
              nearest(
                min(count, matrix.rowCount), columns, values, excluding: row, minimum: minimum,
                &worker))
          }
          return lists
        }
      })
  }

  private func nearest(
    _ count: Int, _ columns: ArraySlice<UInt32>, _ values: ArraySlice<Float>,
    excluding row: Int?, minimum: Float, _ worker: inout IndexWorker?
  ) -> [Neighbor] {
    if let index, let query = IndexQuery(columns: columns, values: values, index: index),
      let found = worker?.nearest(count, to: query, excluding: row, minimum: minimum)
    {
      return found
    }
    // One more, since the row itself may be among them.
    let found = matrix.nearestByScan(
      row == nil ? count : count + 1, columns: columns, values: values, minimum: minimum,
      threads: threads)
    return Array(found.filter { row != Int($0.row) }.prefix(count))
  }
}
