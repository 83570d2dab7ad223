import Vectorization

/// A matrix whose columns are also known by rank: the most frequent column has rank 0.
///
/// Most values of a text's row stand in frequent columns, so that tables by rank are read mostly at
/// their beginning, which stays in cache. A column that stands in fewer than two rows can pair
/// nothing; all of these share the last rank, `rankCount`.
struct RankedMatrix: Sendable {
  let matrix: SparseMatrix
  let profile: ColumnProfile
  /// The rank of each stored value's column, in the order of the values.
  let ranks: [Int32]
  /// The frequency of each rank, falling.
  let frequencies: [Int]
  /// The largest magnitude in the columns of each rank.
  let maxima: [Float]
  /// The rank of each column.
  let rankOfColumn: [Int32]

  /// The values by rank.
  var rows: RankedRows {
    RankedRows(rowOffsets: matrix.rowOffsets, ranks: ranks, values: matrix.values)
  }

  /// Number of ranks, that is of columns that stand in two rows or more.
  var rankCount: Int { frequencies.count }

  /// Ranks the columns that stand in `minimumFrequency` rows or more: two, unless rows from outside
  /// the matrix are to be compared with it.
  init(_ matrix: SparseMatrix, profile: ColumnProfile, minimumFrequency: Int = 2) {
    let columns = RankedColumns(profile, minimumFrequency: minimumFrequency)
    self.matrix = matrix
    self.profile = profile
    ranks = matrix.columnIndices.map { columns.rankOfColumn[Int($0)] }
    frequencies = columns.order.map { profile.frequencies[$0] }
    maxima = columns.order.map { profile.maxima[$0] }
    rankOfColumn = columns.rankOfColumn
  }
}
