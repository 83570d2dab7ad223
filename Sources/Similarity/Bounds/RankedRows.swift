import Vectorization

/// The values of some rows, by the ranks of their columns and in the order of the columns.
struct RankedRows: Sendable {
  /// Where each row begins, and after the last where it ends.
  let rowOffsets: [Int]
  /// The rank of each value's column.
  let ranks: [Int32]
  let values: [Float]

  init(rowOffsets: [Int], ranks: [Int32], values: [Float]) {
    self.rowOffsets = rowOffsets
    self.ranks = ranks
    self.values = values
  }

  /// The values of `matrix` whose column has a rank: one that stands in a single row can pair
  /// nothing.
  init(_ matrix: SparseMatrix, _ columns: RankedColumns) {
    let rankCount = columns.order.count
    func hasRank(_ column: UInt32) -> Bool { columns.rankOfColumn[Int(column)] < rankCount }
    let count = matrix.columnIndices.reduce(0) { $0 + (hasRank($1) ? 1 : 0) }
    var rowOffsets = [0]
    var ranks: [Int32] = []
    var values: [Float] = []
    rowOffsets.reserveCapacity(matrix.rowCount + 1)
    ranks.reserveCapacity(count)
    values.reserveCapacity(count)
    for row in 0..<matrix.rowCount {
      for index in matrix.range(ofRow: row) where hasRank(matrix.columnIndices[index]) {
        ranks.append(columns.rankOfColumn[Int(matrix.columnIndices[index])])
        values.append(matrix.values[index])
      }
      rowOffsets.append(ranks.count)
    }
    self.init(rowOffsets: rowOffsets, ranks: ranks, values: values)
  }

  /// Number of rows.
  var rowCount: Int { rowOffsets.count - 1 }

  /// Where the values of row `index` lie.
  func range(ofRow index: Int) -> Range<Int> {
    rowOffsets[index]..<rowOffsets[index + 1]
  }
}
