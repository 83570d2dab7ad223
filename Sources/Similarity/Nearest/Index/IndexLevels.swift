import Vectorization

/// Where the frequent terms begin, in steps, and how long each row's part of them is.
///
/// A query opens the posting lists of its rarest terms first, level by level. The product of what
/// it has not opened and a row's values in the same ranks is at most the product of both lengths
/// (Cauchy and Schwarz). After Turtle and Flood, "Query evaluation: strategies and optimizations"
/// (1995), and Anastasiu and Karypis, "L2AP" (2014); the bound is by row rather than by term.
struct IndexLevels: Sendable {
  /// The first rank of each level, falling; the last level begins at 0.
  let firstRanks: [Int]
  /// For each level but the last, the length of each row's values in the ranks before it.
  let restNorms: [[Float]]

  /// Terms in more than these shares of the rows are opened last.
  private static let shares = [0.07, 0.1, 0.15, 0.2, 0.28, 0.4, 0.55]

  init(_ ranked: RankedMatrix) {
    let rowCount = ranked.matrix.rowCount
    var firstRanks: [Int] = []
    for share in Self.shares {
      let limit = Int(share * Double(rowCount))
      let first = ranked.frequencies.partitioningIndex { $0 <= limit }
      if first > 0, first != firstRanks.last { firstRanks.append(first) }
    }
    var restNorms = firstRanks.map { _ in Array(repeating: Float(0), count: rowCount) }
    var squares = Array(repeating: 0.0, count: firstRanks.count)
    for row in 0..<rowCount {
      for level in squares.indices { squares[level] = 0 }
      for index in ranked.matrix.range(ofRow: row) {
        let rank = Int(ranked.ranks[index])
        let value = Double(ranked.matrix.values[index])
        for level in firstRanks.indices {
          guard rank < firstRanks[level] else { break }
          squares[level] += value * value
        }
      }
      for level in squares.indices {
        restNorms[level][row] = Float(squares[level].squareRoot()).nextUp
      }
    }
    self.firstRanks = firstRanks + [0]
    self.restNorms = restNorms
  }
}

extension [Int] {
  /// The first place whose value meets a condition that all after it meet as well.
  fileprivate func partitioningIndex(_ condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
