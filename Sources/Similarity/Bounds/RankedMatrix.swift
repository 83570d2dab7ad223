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

  /// Number of ranks, that is of columns that stand in two rows or more.
  var rankCount: Int { frequencies.count }

  /// Ranks the columns that stand in `minimumFrequency` rows or more: two, unless rows from outside
  /// the matrix are to be compared with it.
  init(_ matrix: SparseMatrix, profile: ColumnProfile, minimumFrequency: Int = 2) {
    let order = profile.frequencies.indices.filter {
      profile.frequencies[$0] >= minimumFrequency
    }.sorted {
      let (left, right) = (profile.frequencies[$0], profile.frequencies[$1])
      return left != right ? left > right : $0 < $1
    }
    var rankOfColumn = Array(repeating: Int32(order.count), count: matrix.columnCount)
    for (rank, column) in order.enumerated() { rankOfColumn[column] = Int32(rank) }
    self.matrix = matrix
    self.profile = profile
    ranks = matrix.columnIndices.map { rankOfColumn[Int($0)] }
    frequencies = order.map { profile.frequencies[$0] }
    maxima = order.map { profile.maxima[$0] }
    self.rankOfColumn = rankOfColumn
  }
}
