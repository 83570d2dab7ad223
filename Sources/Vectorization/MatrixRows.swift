/// The rows of a matrix that need not be held: some of them are made at a time.
///
/// ```swift
/// let rows = MatrixRows(matrix)
/// rows.matrix(of: [7, 2]).row(0)  // row 7
/// ```
package struct MatrixRows: Sendable {
  /// How many rows there are.
  package let rowCount: Int
  /// In how many rows each column stands.
  package let documentFrequencies: [UInt32]
  private let make: @Sendable (RowChoice, _ threads: Int) -> SparseMatrix

  /// The rows that `source` makes; any thread may ask for some.
  init(rowCount: Int, documentFrequencies: [UInt32], source: some RowSource) {
    self.rowCount = rowCount
    self.documentFrequencies = documentFrequencies
    let columnCount = documentFrequencies.count
    make = { choice, threads in
      SparseMatrix(
        columnCount: columnCount, rowCount: choice.rows.count, threads: threads,
        source: ChosenRows(source: source, choice: choice))
    }
  }

  /// The rows of `matrix`.
  ///
  /// Complexity: linear in its values.
  package init(_ matrix: SparseMatrix) {
    var frequencies: [UInt32] = Array(repeating: 0, count: matrix.columnCount)
    for column in matrix.columnIndices { frequencies[Int(column)] += 1 }
    rowCount = matrix.rowCount
    documentFrequencies = frequencies
    make = { choice, _ in matrix.selectingRows(choice.rows) }
  }

  /// How many columns there are.
  package var columnCount: Int { documentFrequencies.count }

  /// The matrix of the given rows, in the given order.
  ///
  /// Complexity: linear in their values.
  package func matrix(of rows: [Int], threads: Int = 1) -> SparseMatrix {
    make(RowChoice(rows: rows), threads)
  }

  /// The matrix of the given rows, of which some are copied from `held` and not made again.
  ///
  /// Complexity: linear in their values.
  ///
  /// - Parameters:
  ///   - rows: Which rows, in the order in which they are to stand.
  ///   - held: A matrix of some of these rows.
  ///   - places: For each of `rows` its row in `held`, -1 where it has none.
  ///   - threads: How many threads to work on.
  /// - Returns: The same as without reuse.
  package func matrix(
    of rows: [Int], reusing held: SparseMatrix, at places: [Int32], threads: Int
  ) -> SparseMatrix {
    precondition(places.count == rows.count, "every row has a place or none")
    return make(RowChoice(rows: rows, held: held, places: places), threads)
  }
}

/// Some rows in an order of their own, and where some of them are already.
private struct RowChoice: Sendable {
  let rows: [Int]
  var held = SparseMatrix(columnCount: 0, rows: [])
  /// For each of `rows` its row in `held`, -1 where it has none; none has one where this is empty.
  var places: [Int32] = []

  /// Where the values of the `index`th row lie in `held`, if they do.
  func heldRange(ofRow index: Int) -> Range<Int>? {
    guard !places.isEmpty, places[index] >= 0 else { return nil }
    return held.range(ofRow: Int(places[index]))
  }
}

/// Copies the rows that are held already and makes the others.
private struct ChosenRows<Source: RowSource>: RowSource {
  var source: Source
  let choice: RowChoice

  mutating func valueCount(ofRow row: Int) -> Int {
    choice.heldRange(ofRow: row)?.count ?? source.valueCount(ofRow: choice.rows[row])
  }

  mutating func write(
    row: Int, columns: inout MutableSpan<UInt32>, values: inout MutableSpan<Float>
  ) {
    guard let range = choice.heldRange(ofRow: row) else {
      source.write(row: choice.rows[row], columns: &columns, values: &values)
      return
    }
    let heldColumns = choice.held.columnIndices.span.extracting(range)
    let heldValues = choice.held.values.span.extracting(range)
    for index in heldColumns.indices {
      columns[index] = heldColumns[index]
      values[index] = heldValues[index]
    }
  }
}
