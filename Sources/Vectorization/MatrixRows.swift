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
  private let make: @Sendable ([Int]) -> SparseMatrix

  /// Rows that `make` gives, in the order in which they are asked for; any thread may ask.
  init(
    rowCount: Int, documentFrequencies: [UInt32],
    make: @escaping @Sendable ([Int]) -> SparseMatrix
  ) {
    self.rowCount = rowCount
    self.documentFrequencies = documentFrequencies
    self.make = make
  }

  /// The rows of `matrix`.
  ///
  /// Complexity: linear in its values.
  package init(_ matrix: SparseMatrix) {
    var frequencies: [UInt32] = Array(repeating: 0, count: matrix.columnCount)
    for column in matrix.columnIndices { frequencies[Int(column)] += 1 }
    self.init(rowCount: matrix.rowCount, documentFrequencies: frequencies) { rows in
      matrix.selectingRows(rows)
    }
  }

  /// How many columns there are.
  package var columnCount: Int { documentFrequencies.count }

  /// The matrix of the given rows, in the given order.
  ///
  /// Complexity: linear in their values.
  package func matrix(of rows: [Int]) -> SparseMatrix {
    make(rows)
  }
}
