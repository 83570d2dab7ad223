import Parallelism
import Vectorization

/// The length of every row in each run of ranks: by the inequality of Cauchy and Schwarz, two rows'
/// product over a run is at most that of their lengths there.
///
/// Memory: four bytes a row and run.
struct RunLengths: Sendable {
  /// Numbers a row: the runs, filled up with zeros to whole vectors.
  let stride: Int
  /// The lengths, rounded up, row by row.
  let lengths: [Float]
  /// The length of each row before each run, rounded up, row by row.
  private(set) var prefixes: [Float]
  /// For each row the first run that its posting lists hold; the number of runs where none is held.
  let levels: [UInt8]

  private static let lanes = 16

  /// The lengths of all rows, and the runs at which they are cut: as many as are together no longer
  /// than `prefixLength` are left out of the posting lists.
  init(_ ranked: RankedMatrix, _ runs: RankRuns, prefixLength: Float, threads: Int) {
    let stride = (runs.count + Self.lanes - 1) / Self.lanes * Self.lanes
    let parts = slices(of: ranked.matrix.rowCount, size: 512)
    let made = concurrentMap(
      count: parts.count, threads: threads,
      scratch: { Array(repeating: 0.0, count: runs.count + 1) },
      { squares, part in
        Self.part(
          ranked, runs, rows: parts[part], stride: stride, prefixLength: prefixLength,
          squares: &squares)
      })
    self.stride = stride
    levels = joinedParts(made.map(\.levels))
    lengths = joinedParts(made.map(\.lengths))
    prefixes = joinedParts(made.map(\.prefixes))
  }

  /// Gives up the lengths before runs.
  mutating func dropPrefixes() { prefixes = [] }

  private static func part(
    _ ranked: RankedMatrix, _ runs: RankRuns, rows: Range<Int>, stride: Int, prefixLength: Float,
    squares: inout [Double]
  ) -> (lengths: [Float], prefixes: [Float], levels: [UInt8]) {
    var lengths = Array(repeating: Float(0), count: rows.count * stride)
    var prefixes = Array(repeating: Float(0), count: rows.count * (runs.count + 1))
    var levels: [UInt8] = []
    levels.reserveCapacity(rows.count)
    let most = Double(prefixLength) * Double(prefixLength)
    for (place, row) in rows.enumerated() {
      for index in ranked.matrix.range(ofRow: row) {
        let value = Double(ranked.matrix.values[index])
        squares[Int(runs.runOfRank[Int(ranked.ranks[index])])] += value * value
      }
      var level = 0
      var sum = 0.0
      for run in 0..<runs.count {
        sum += squares[run]
        if level == run, sum <= most { level = run + 1 }
        prefixes[place * (runs.count + 1) + run + 1] = Self.length(sum)
        lengths[place * stride + run] = Self.length(squares[run])
        squares[run] = 0
      }
      squares[runs.count] = 0
      levels.append(UInt8(level))
    }
    return (lengths, prefixes, levels)
  }

  /// The root of a square, rounded up.
  private static func length(_ square: Double) -> Float {
    square > 0 ? Float(square.squareRoot()).nextUp : 0
  }
}
