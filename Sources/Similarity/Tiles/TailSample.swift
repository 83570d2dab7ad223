import Vectorization

/// What the rarer ranks add to the dot products of sampled pairs, from the rarest on.
struct TailSample {
  /// The sums so far: row by column of the sample.
  private(set) var sums: [Float]
  /// The sampled rows and columns of the product.
  let rows: SampledRows
  let columns: SampledRows
  /// How many values of each sampled row are still to be added.
  private var pending: [Int]
  /// The sampled columns' values by rank.
  private let starts: [Int32]
  private let postings: [(column: Int32, value: Float)]

  init(_ ranked: RankedMatrix, rows: [Int], columns: [Int]) {
    self.rows = SampledRows(ranked, rows: rows)
    self.columns = SampledRows(ranked, rows: columns)
    sums = Array(repeating: 0, count: rows.count * columns.count)
    pending = self.rows.values.map(\.count)
    var starts = Array(repeating: Int32(0), count: ranked.rankCount + 1)
    for row in self.columns.values { for value in row { starts[Int(value.rank) + 1] += 1 } }
    for rank in 0..<ranked.rankCount { starts[rank + 1] += starts[rank] }
    let count = Int(starts[ranked.rankCount])
    var postings = Array(repeating: (column: Int32(0), value: Float(0)), count: count)
    var cursors = starts
    for (column, row) in self.columns.values.enumerated() {
      for value in row {
        postings[Int(cursors[Int(value.rank)])] = (column: Int32(column), value: value.value)
        cursors[Int(value.rank)] += 1
      }
    }
    self.starts = starts
    self.postings = postings
  }

  /// Adds what the ranks from `first` on contribute that has not been added yet.
  mutating func add(ranksFrom first: Int) {
    let width = columns.values.count
    for row in pending.indices {
      while pending[row] > 0 {
        let (rank, value) = rows.values[row][pending[row] - 1]
        if rank < first { break }
        pending[row] -= 1
        for place in starts[Int(rank)]..<starts[Int(rank) + 1] {
          let posting = postings[Int(place)]
          sums[row * width + Int(posting.column)] += value * posting.value
        }
      }
    }
  }
}

/// Some rows of a matrix, each by rising rank.
struct SampledRows {
  /// The values of each row that have a rank.
  let values: [[(rank: Int32, value: Float)]]

  init(_ ranked: RankedMatrix, rows: [Int]) {
    values = rows.map { row in
      ranked.matrix.range(ofRow: row).compactMap { index in
        let rank = ranked.ranks[index]
        return rank == ranked.rankCount ? nil : (rank: rank, value: ranked.matrix.values[index])
      }.sorted { $0.rank < $1.rank }
    }
  }

  /// The length of each row in each slot of a head, row-major.
  func lengths(_ shape: HeadShape) -> [Float] {
    let slots = (0..<shape.columnCount).map(shape.slot(ofRank:))
    var lengths = Array(repeating: Float(0), count: values.count * shape.slotCount)
    for (row, values) in values.enumerated() {
      for (rank, value) in values {
        guard rank < shape.columnCount else { break }
        lengths[row * shape.slotCount + slots[Int(rank)]] += value * value
      }
    }
    for index in lengths.indices { lengths[index] = lengths[index].squareRoot() }
    return lengths
  }
}
