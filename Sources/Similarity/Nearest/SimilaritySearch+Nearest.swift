import Parallelism
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
  public func nearest(
    _ count: Int, minimum: Float = 0, within band: Band? = nil
  ) -> NearestNeighbors {
    // The control that never stops makes no error.
    (try? nearest(count, minimum: minimum, within: band, control: .none))
      ?? NearestNeighbors(lists: [])
  }

  /// As `nearest(_:minimum:within:)`, under a control.
  ///
  /// - Parameter control: Is told how far the search is, and may stop it.
  /// - Throws: `cancelled` where the control stopped the search.
  public func nearest(
    _ count: Int, minimum: Float = 0, within band: Band? = nil, control: SearchControl
  ) throws(SimilarityError) -> NearestNeighbors {
    precondition(count >= 0, "a count of neighbours cannot be negative")
    precondition(
      band.map { $0.rowCount == matrix.rowCount } ?? true, "a band is of the matrix's rows")
    return try implementation.nearest(
      min(count, matrix.rowCount), minimum: minimum, within: band, control: control)
  }

  /// The `count` rows nearest to a row that need not be of the matrix, among those with a canonical
  /// dot product above `minimum`; ties go to the lower row.
  ///
  /// Complexity: linear in the matrix's values.
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
    let scorer = CanonicalScorer(matrix: matrix, columns: query.columns, values: query.values)
    let parts = slices(of: matrix.rowCount, size: 4096)
    let neighbors = concurrentMap(
      count: parts.count, threads: threads, scratch: { scorer },
      { scorer, part in
        let rows = parts[part].map { Int32($0) }
        return zip(rows, scorer.dots(rows)).compactMap { row, cosine in
          cosine > minimum ? Neighbor(row: row, cosine: cosine) : nil
        }.sorted(by: Neighbor.isNearer).prefix(count)
      }
    ).flatMap(\.self)
    return neighbors.sorted(by: Neighbor.isNearer).prefix(count).map {
      (row: Int($0.row), cosine: $0.cosine)
    }
  }
}
