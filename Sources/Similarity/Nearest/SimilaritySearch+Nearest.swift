import Vectorization

extension SimilaritySearch {
  /// The `count` nearest other rows of each row, among those with a canonical dot product above
  /// `minimum`; ties go to the lower row.
  ///
  /// - Parameters:
  ///   - count: How many rows to give at most for each.
  ///   - minimum: What the dot product must exceed.
  ///   - band: Which rows may meet: row i meets row j where the lower of the two reaches the higher;
  ///     nil lets all of them meet.
  /// - Returns: The neighbours of every row, cosine falling.
  public func nearest(
    _ count: Int, minimum: Float = 0, within band: Band? = nil
  ) -> NearestNeighbors {
    // The control that never stops makes no error.
    (try? nearest(count, minimum: minimum, within: band, control: .none))
      ?? NearestNeighbors(lists: [])
  }

  /// As `nearest(_:minimum:within:)`, under a control.
  ///
  /// - Parameters:
  ///   - count: How many rows to give at most for each.
  ///   - minimum: What the dot product must exceed.
  ///   - band: Which rows may meet; nil lets all of them meet.
  ///   - control: Is told how far the search is, and may stop it.
  /// - Returns: The neighbours of every row, cosine falling.
  /// - Throws: `cancelled` where the control stopped the search.
  public func nearest(
    _ count: Int, minimum: Float = 0, within band: Band? = nil, control: SearchControl
  ) throws(SimilarityError) -> NearestNeighbors {
    precondition(count >= 0, "a count of neighbours cannot be negative")
    precondition(
      band.map { $0.rowCount == matrix.rowCount } ?? true, "a band is of the matrix's rows")
    return try kernels.nearestKernel(kernel).nearest(
      min(count, matrix.rowCount), minimum: minimum, within: band, control: control)
  }

  /// The `count` rows nearest to a row that need not be of the matrix, among those with a canonical
  /// dot product above `minimum`; ties go to the lower row.
  ///
  /// The first query scans all values of the matrix, in time linear in them; the second makes a
  /// `NearestIndex`, which all queries of this search and its copies use from then on.
  ///
  /// - Parameters:
  ///   - count: How many rows to give at most.
  ///   - query: Columns of the matrix, strictly rising, and the values there.
  ///   - minimum: What the dot product must exceed.
  /// - Returns: The nearest rows, cosine falling.
  public func nearest(
    _ count: Int, to query: (columns: [UInt32], values: [Float]), minimum: Float = 0
  ) -> [(row: Int, cosine: Float)] {
    if let index = lazyIndex.index(of: matrix, threads: threads) {
      return index.nearest(count, to: query, minimum: minimum)
    }
    precondition(count >= 0, "a count of neighbours cannot be negative")
    precondition(query.columns.count == query.values.count, "a column has one value")
    precondition(
      zip(query.columns, query.columns.dropFirst()).allSatisfy { $0 < $1 },
      "the columns of a row rise")
    return matrix.nearestByScan(
      count, columns: query.columns[...], values: query.values[...], minimum: minimum,
      threads: threads
    ).map { (row: Int($0.row), cosine: $0.cosine) }
  }
}
