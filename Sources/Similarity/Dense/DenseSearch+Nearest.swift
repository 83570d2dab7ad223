import COpenBLAS
import Parallelism

extension DenseSearch {
  /// The `count` rows nearest to a row that need not be of the matrix, among those with a canonical
  /// dot product above `minimum`; ties go to the lower row.
  ///
  /// Complexity: linear in the matrix's values, which are read once.
  ///
  /// - Parameters:
  ///   - count: How many rows to give at most.
  ///   - query: As many finite values as the matrix has columns.
  ///   - minimum: What the dot product must exceed.
  /// - Returns: The nearest rows, cosine falling.
  public func nearest(
    _ count: Int, to query: [Float], minimum: Float = 0
  ) -> [(row: Int, cosine: Float)] {
    precondition(count >= 0, "a count of neighbours cannot be negative")
    precondition(query.count == matrix.columnCount, "a row of another length")
    precondition(query.allSatisfy(\.isFinite), "a value that is no number")
    guard count > 0 else { return [] }
    let rows = nominated(min(count, matrix.rowCount), to: query, minimum: minimum)
    var neighbors = zip(rows, matrix.canonicalDots(query[...], with: rows)).map {
      Neighbor(row: $0, cosine: $1)
    }
    neighbors.removeAll { !($0.cosine > minimum) }
    neighbors.sort(by: Neighbor.isNearer)
    return neighbors.prefix(count).map { (row: Int($0.row), cosine: $0.cosine) }
  }

  /// The rows that may be among the nearest.
  private func nominated(_ count: Int, to query: [Float], minimum: Float) -> [Int32] {
    let norm = Self.norm(of: query[...])
    guard !isExtreme, norm <= 0x1p40 else { return (0..<Int32(matrix.rowCount)).map(\.self) }
    let margin = margin(norm, norms.max() ?? 0)
    var buffer = CandidateBuffer(
      count: count, margin: Float(margin).nextUp,
      bound: Float(Double(minimum) - margin).nextDown)
    let products = products(with: query)
    var sweep = SumSweep()
    for first in stride(from: 0, to: products.count, by: SumSweep.size) {
      let range = first..<min(first + SumSweep.size, products.count)
      let found = sweep.collect(products, in: range, shift: 0, reaching: buffer.bound)
      if found.isEmpty { continue }
      buffer.offer(found) { matrix.canonicalDots(query[...], with: [$0])[0] }
    }
    buffer.settle()
    return buffer.rows
  }

  /// The products of all rows with `query`, in single precision.
  private func products(with query: [Float]) -> [Float] {
    let parts = slices(of: matrix.rowCount, size: 8192)
    let columnCount = matrix.columnCount
    return concurrentMap(count: parts.count, threads: threads) { part in
      var products = Array(repeating: Float(0), count: parts[part].count)
      unsafe matrix.values.withUnsafeBufferPointer { values in
        guard let values = values.baseAddress else { return }
        unsafe cblas_sgemv(
          CblasRowMajor, CblasNoTrans, Int32(parts[part].count), Int32(columnCount), 1,
          values + parts[part].lowerBound * columnCount, Int32(columnCount), query, 1, 0,
          &products, 1)
      }
      return products
    }.flatMap(\.self)
  }
}
