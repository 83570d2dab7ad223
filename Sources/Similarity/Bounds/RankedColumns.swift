/// The columns of a matrix in the order of their frequency.
struct RankedColumns: Sendable {
  /// The column of each rank, the most frequent first, of equally frequent ones the lower.
  let order: [Int]
  /// The rank of each column; the number of ranks for those that stand in too few rows.
  let rankOfColumn: [Int32]

  /// Ranks the columns that stand in `minimumFrequency` rows or more.
  init(_ profile: ColumnProfile, minimumFrequency: Int = 2) {
    let order = profile.frequencies.indices.filter {
      profile.frequencies[$0] >= minimumFrequency
    }.sorted {
      let (left, right) = (profile.frequencies[$0], profile.frequencies[$1])
      return left != right ? left > right : $0 < $1
    }
    var rankOfColumn = Array(repeating: Int32(order.count), count: profile.frequencies.count)
    for (rank, column) in order.enumerated() { rankOfColumn[column] = Int32(rank) }
    self.order = order
    self.rankOfColumn = rankOfColumn
  }
}
