package import Vectorization

/// Canonical dot products of one row with many others of its matrix.
///
/// ```swift
/// var comparer = RowComparer(matrix)
/// comparer.open(3)
/// let cosine = comparer.dot(7)
/// comparer.close()
/// ```
///
/// The open row lies in a dense buffer of one `Float` a column, so a dot product costs the nonzeros of
/// the other row. Products with columns that the open row lacks are exactly 0 and change no bit.
package struct RowComparer {
  private let matrix: SparseMatrix
  private var dense: [Float]
  private var openRow: Int?

  /// A comparer with no row open.
  package init(_ matrix: SparseMatrix) {
    self.matrix = matrix
    dense = [Float](repeating: 0, count: matrix.columnCount)
  }

  /// Opens `row`; the one before must be closed.
  package mutating func open(_ row: Int) {
    precondition(openRow == nil)
    openRow = row
    for index in matrix.range(ofRow: row) {
      dense[Int(matrix.columnIndices[index])] = matrix.values[index]
    }
  }

  /// Closes the open row.
  package mutating func close() {
    guard let row = openRow else { return }
    for index in matrix.range(ofRow: row) {
      dense[Int(matrix.columnIndices[index])] = 0
    }
    openRow = nil
  }

  /// The canonical dot product of the open row and `row`.
  package func dot(_ row: Int) -> Float {
    let range = matrix.range(ofRow: row)
    let values = matrix.values.span.extracting(range)
    let columns = matrix.columnIndices.span.extracting(range)
    let open = dense.span
    var sum = 0.0
    for index in values.indices {
      sum += Double(values[index]) * Double(open[Int(columns[index])])
    }
    return Float(sum)
  }
}
