import Vectorization

/// Canonical dot products of one row with many others: the row is spread out over the columns once.
///
/// Each worker has its own. Memory: four bytes a column.
struct CanonicalScorer {
  private let matrix: SparseMatrix
  private var spread: [Float]
  private var loaded: Int?

  init(matrix: SparseMatrix) {
    self.matrix = matrix
    spread = Array(repeating: 0, count: matrix.columnCount)
  }

  /// A scorer of a row that need not be of the matrix; columns must be in range and strictly rise.
  init(matrix: SparseMatrix, columns: [UInt32], values: [Float]) {
    precondition(columns.count == values.count)
    precondition(zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 })
    self.init(matrix: matrix)
    for (column, value) in zip(columns, values) { spread[Int(column)] = value }
  }

  /// Makes `row` the one that `dot(_:)` compares others with.
  mutating func load(row: Int) {
    guard loaded != row else { return }
    if let loaded { fill(row: loaded, keeping: 0) }
    fill(row: row, keeping: 1)
    loaded = row
  }

  private mutating func fill(row: Int, keeping factor: Float) {
    for index in matrix.range(ofRow: row) {
      spread[Int(matrix.columnIndices[index])] = factor * matrix.values[index]
    }
  }

  /// The canonical dot product of the loaded row and `other`.
  ///
  /// Columns that the loaded row lacks add a product of zero, which changes no bit of the sum.
  func dot(_ other: Int) -> Float {
    var sum = 0.0
    for index in matrix.range(ofRow: other) {
      sum += Double(spread[Int(matrix.columnIndices[index])]) * Double(matrix.values[index])
    }
    return Float(sum)
  }
}
