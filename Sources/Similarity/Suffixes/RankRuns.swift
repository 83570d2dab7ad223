import Vectorization

/// The ranks of a matrix cut into runs of about equal mass, in which rows are cut and bounded.
///
/// A row's terms are kept in posting lists from the beginning of a run on, and how much two rows can
/// have in common before it is bounded by their lengths in the runs.
struct RankRuns: Sendable {
  /// The first rank of each run, and after the last run the number of ranks.
  let starts: [Int32]
  /// The run of each rank, and after the last rank the number of runs.
  let runOfRank: [UInt8]

  /// Number of runs.
  var count: Int { starts.count - 1 }

  /// The runs that suit the rows of a matrix: the shorter these are, the fewer.
  init(_ ranked: RankedMatrix) {
    let rowCount = ranked.matrix.rowCount
    let valuesPerRow = ranked.matrix.nonzeroCount / max(1, rowCount)
    self.init(ranked, count: min(max(valuesPerRow / 2, 8), Self.limit))
  }

  /// So many runs, or one for each rank where there are fewer of these.
  init(_ ranked: RankedMatrix, count: Int) {
    let rowCount = ranked.matrix.rowCount
    var masses = Array(repeating: Float(1e-6), count: ranked.rankCount)
    for row in stride(from: 0, to: rowCount, by: max(1, rowCount / Self.sampleCount)) {
      for index in ranked.matrix.range(ofRow: row) {
        let rank = Int(ranked.ranks[index])
        if rank < masses.count { masses[rank] += ranked.matrix.values[index].magnitude }
      }
    }
    let runs = HeadShape.folded(masses: masses[...], into: min(count, Self.limit, masses.count))
    var starts: [Int32] = []
    var runOfRank: [UInt8] = []
    runOfRank.reserveCapacity(masses.count + 1)
    for rank in masses.indices {
      let run = runs.slot(ofRank: rank)
      if run == starts.count { starts.append(Int32(rank)) }
      runOfRank.append(UInt8(run))
    }
    runOfRank.append(UInt8(starts.count))
    self.starts = starts + [Int32(masses.count)]
    self.runOfRank = runOfRank
  }

  /// The most runs: with more, bounds are hardly lower.
  static let limit = 64
  /// The rows whose values say how heavy a rank is.
  private static let sampleCount = 2048
}
