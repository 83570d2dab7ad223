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

  /// A sample of the pairs of a matrix's rows, the same each time.
  init(_ ranked: RankedMatrix) {
    let count = ranked.matrix.rowCount
    self.init(
      ranked,
      rows: Self.sample(Self.size(count / 48, 12...144, of: count / 16), of: count, offset: 0.25),
      columns: Self.sample(Self.size(count / 16, 48...512, of: count / 4), of: count, offset: 0.5))
  }

  /// A sample's size between limits, where there are enough rows for the lower.
  private static func size(_ wanted: Int, _ limits: ClosedRange<Int>, of most: Int) -> Int {
    min(max(wanted, limits.lowerBound), limits.upperBound, most)
  }

  private static func sample(_ wanted: Int, of count: Int, offset: Double) -> [Int] {
    (0..<wanted).map { Int((Double($0) + offset) * Double(count) / Double(wanted)) }
  }

  /// A share of so many sampled pairs, and what it may well be more than that: the best of many plans
  /// is apt to be one that the sample flatters.
  static func cautious(_ share: Double, of pairs: Int) -> Double {
    let count = share * Double(pairs)
    return min(1, (count + count.squareRoot() + 1) / Double(pairs))
  }

  init(_ ranked: RankedMatrix, rows: [Int], columns: [Int]) {
    self.rows = SampledRows(ranked, rows: rows)
    self.columns = SampledRows(ranked, rows: columns)
    sums = Array(repeating: 0, count: rows.count * columns.count)
    pending = (0..<self.rows.count).map { [offsets = self.rows.offsets] row in
      offsets[row + 1] - offsets[row]
    }
    var starts = Array(repeating: Int32(0), count: ranked.rankCount + 1)
    for rank in self.columns.ranks { starts[Int(rank) + 1] += 1 }
    for rank in 0..<ranked.rankCount { starts[rank + 1] += starts[rank] }
    let count = Int(starts[ranked.rankCount])
    var postings = Array(repeating: (column: Int32(0), value: Float(0)), count: count)
    var cursors = starts
    for column in 0..<self.columns.count {
      for place in self.columns.offsets[column]..<self.columns.offsets[column + 1] {
        let rank = Int(self.columns.ranks[place])
        postings[Int(cursors[rank])] = (Int32(column), self.columns.values[place])
        cursors[rank] += 1
      }
    }
    self.starts = starts
    self.postings = postings
  }

  /// Adds what the ranks from `first` on contribute that has not been added yet.
  mutating func add(ranksFrom first: Int) {
    let width = columns.count
    for row in pending.indices {
      let start = rows.offsets[row]
      while pending[row] > 0 {
        let rank = Int(rows.ranks[start + pending[row] - 1])
        if rank < first { break }
        pending[row] -= 1
        let value = rows.values[start + pending[row]]
        for place in starts[rank]..<starts[rank + 1] {
          let posting = postings[Int(place)]
          sums[row * width + Int(posting.column)] += value * posting.value
        }
      }
    }
  }
}
