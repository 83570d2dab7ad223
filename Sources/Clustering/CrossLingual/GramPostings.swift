import Vectorization

/// The rows of a matrix by column: which rows have it, rising, and their values.
struct GramPostings: Sendable {
  /// Where the postings of each column begin, and after the last where they end.
  private let starts: [Int]
  private let rows: [Int32]
  private let values: [Float]

  /// The posting lists of `matrix`.
  ///
  /// Complexity: linear in the values and columns. Memory: 8 bytes a value and a column.
  init(_ matrix: SparseMatrix) {
    var starts = [Int](repeating: 0, count: matrix.columnCount + 1)
    for column in matrix.columnIndices { starts[Int(column) + 1] += 1 }
    for column in 0..<matrix.columnCount { starts[column + 1] += starts[column] }
    var rows = [Int32](repeating: 0, count: matrix.nonzeroCount)
    var values = [Float](repeating: 0, count: matrix.nonzeroCount)
    var cursors = starts
    for row in 0..<matrix.rowCount {
      for index in matrix.range(ofRow: row) {
        let column = Int(matrix.columnIndices[index])
        rows[cursors[column]] = Int32(row)
        values[cursors[column]] = matrix.values[index]
        cursors[column] += 1
      }
    }
    self.starts = starts
    self.rows = rows
    self.values = values
  }

  /// Adds the products of a row of `matrix` and all rows in `ranges`, which rise, to `sums`, which are
  /// 0 there; returns the rows that share a column with it.
  ///
  /// Sums are added up by rising column, so that both rows of a pair give the same.
  func add(
    _ matrix: SparseMatrix, row: Int, within ranges: [Range<Int>], to sums: inout [Float]
  ) -> [Int32] {
    var met: [Int32] = []
    for index in matrix.range(ofRow: row) {
      let column = Int(matrix.columnIndices[index])
      let (end, value) = (starts[column + 1], matrix.values[index])
      var place = starts[column]
      for range in ranges where place < end {
        place = firstPlace(from: place, to: end, reaching: range.lowerBound)
        while place < end, rows[place] < range.upperBound {
          let other = Int(rows[place])
          if sums[other] == 0 { met.append(rows[place]) }
          sums[other] += value * values[place]
          place += 1
        }
      }
    }
    return met
  }

  /// The first of some postings whose row is at least `row`.
  private func firstPlace(from start: Int, to end: Int, reaching row: Int) -> Int {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
