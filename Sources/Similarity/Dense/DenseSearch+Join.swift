import COpenBLAS
import Parallelism

extension DenseSearch {
  /// All pairs of rows i < j with a canonical dot product of at least `threshold`, sorted by row and
  /// then by column.
  ///
  /// - Parameters:
  ///   - threshold: The least dot product of a pair.
  ///   - band: Which rows may meet, one reach for each row of the matrix; nil means all.
  /// - Returns: The pairs with their canonical dot products.
  public func join(threshold: Float, within band: Band? = nil) -> [SimilarPair] {
    // Without a control nothing can be cancelled.
    (try? join(JoinTask(threshold: threshold, band: band))) ?? []
  }

  /// As `join(threshold:within:)`, telling `control` how far it is and stopping when it says so.
  ///
  /// - Parameters:
  ///   - threshold: The least dot product of a pair.
  ///   - band: Which rows may meet, one reach for each row of the matrix; nil means all.
  ///   - control: Is told of the progress and asked whether to stop.
  /// - Returns: The pairs with their canonical dot products.
  /// - Throws: `SimilarityError.cancelled` where the control asked for it.
  public func join(
    threshold: Float, within band: Band? = nil, control: SearchControl
  ) throws(SimilarityError) -> [SimilarPair] {
    try join(JoinTask(threshold: threshold, band: band, control: control))
  }

  /// The join of a task, by blocks of rows that meet tiles of columns.
  ///
  /// Complexity: the pairs that may meet times the columns, in fused multiply-adds.
  func join(
    _ task: JoinTask, blockRows: Int = 256, tileColumns: Int = 1024
  ) throws(SimilarityError) -> [SimilarPair] {
    let rowCount = matrix.rowCount
    precondition((task.band?.rowCount ?? rowCount) == rowCount, "a band of other rows")
    let blocks = slices(of: rowCount, size: blockRows)
    let works = blocks.map { laterColumns(than: $0, task).count * $0.count }
    let work = Double(max(1, works.reduce(0, +)))
    try task.checkCancelled()
    let parts = concurrentMap(
      count: blocks.count, threads: threads,
      scratch: { Array(repeating: Float(0), count: blockRows * tileColumns) },
      { (products: inout [Float], block: Int) -> [SimilarPair] in
        var pairs: [SimilarPair] = []
        let columns = laterColumns(than: blocks[block], task)
        for first in stride(from: columns.lowerBound, to: columns.upperBound, by: tileColumns) {
          if task.isCancelled() { return [] }
          let tile = first..<min(first + tileColumns, columns.upperBound)
          join(blocks[block], tile, task, stride: tileColumns, &products, into: &pairs)
        }
        task.finish(share: Double(works[block]) / work)
        return pairs
      })
    try task.checkCancelled()
    task.finishAll()
    return mergeByRow(parts, rowCount: rowCount)
  }

  /// The columns that any of a block's rows meets as later rows.
  private func laterColumns(than rows: Range<Int>, _ task: JoinTask) -> Range<Int> {
    guard let first = rows.first, let last = rows.last else { return 0..<0 }
    // The last row reaches as far as any of the block.
    let end = task.later(than: last, rowCount: matrix.rowCount).upperBound
    return first + 1..<max(first + 1, end)
  }

  /// Adds the pairs of a block and a tile.
  private func join(
    _ rows: Range<Int>, _ columns: Range<Int>, _ task: JoinTask, stride: Int,
    _ products: inout [Float], into pairs: inout [SimilarPair]
  ) {
    if !isExtreme { multiply(rows, columns, stride: stride, &products) }
    let longest = norms[columns].max() ?? 0
    for row in rows {
      let later = task.later(than: row, rowCount: matrix.rowCount).clamped(to: columns)
      var nominated: [Int32] = []
      if isExtreme {
        nominated = later.map { Int32($0) }
      } else {
        let bound = Float(Double(task.threshold) - margin(norms[row], longest)).nextDown
        let shift = (row - rows.lowerBound) * stride - columns.lowerBound
        scan(
          products.span, in: later.lowerBound + shift..<later.upperBound + shift,
          notBelow: bound
        ) { place, _ in nominated.append(Int32(place - shift)) }
      }
      if nominated.isEmpty { continue }
      let cosines = matrix.canonicalDots(matrix.row(row), with: nominated)
      for (column, cosine) in zip(nominated, cosines) where cosine >= task.threshold {
        pairs.append(SimilarPair(row: Int32(row), column: column, cosine: cosine))
      }
    }
  }

  /// The products of a block's rows and a tile's, row by row of the block, `stride` apart.
  private func multiply(
    _ rows: Range<Int>, _ columns: Range<Int>, stride: Int, _ products: inout [Float]
  ) {
    let depth = Int32(matrix.columnCount)
    unsafe matrix.values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return }
      unsafe cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, Int32(rows.count), Int32(columns.count), depth,
        1, values + rows.lowerBound * matrix.columnCount, depth,
        values + columns.lowerBound * matrix.columnCount, depth, 0, &products, Int32(stride))
    }
  }
}
