import Vectorization

/// A cut for a join by suffixes and what it is expected to cost.
struct SuffixChoice: Sendable {
  /// How long the part of a row is that stays out of the posting lists.
  var prefixLength: Float
  /// Nanoseconds a pair, without what is prepared.
  var cost: Double
  /// Updates a pair.
  var updates: Double
  /// The share of the pairs that would cost a canonical product.
  var canonicalShare: Double
  /// The share of the values that stand in posting lists.
  var heldShare: Double
}

/// Finds where rows are best cut for a join by suffixes, on sampled pairs.
///
/// A long prefix saves updates and makes more pairs candidates. Updates are reckoned run by run of
/// ranks from the frequencies and the share of sampled rows that hold the run; candidates are
/// counted among the sampled pairs.
struct SuffixPlanner {
  private let ranked: RankedMatrix
  private let runs: RankRuns
  private let sample: TailSample
  private let costs: KernelCosts
  private let threshold: Float
  /// The length of each sampled row and column before each run, and in each.
  private let rows: SampledRuns
  private let columns: SampledRuns

  init(_ ranked: RankedMatrix, sample: TailSample, costs: KernelCosts, threshold: Float) {
    let runs = RankRuns(ranked)
    self.ranked = ranked
    self.runs = runs
    self.sample = sample
    self.costs = costs
    self.threshold = threshold
    rows = SampledRuns(sample.rows, runs)
    columns = SampledRuns(sample.columns, runs)
  }

  /// The best cut.
  func choice() -> SuffixChoice {
    // Beyond the root of the threshold, any two rows are candidates.
    let root = max(0, threshold).squareRoot()
    let lengths = (0...16).map { root * (0.6 + 0.025 * Float($0)) }
    var counts = lengths.map { PairCounts(rows.levels($0), columns.levels($0), runs.count) }
    var sums = sample
    for level in (0...runs.count).reversed() {
      sums.add(ranksFrom: Int(runs.starts[level]))
      for number in counts.indices { count(&counts[number], level: level, sums.sums) }
    }
    let choices = zip(lengths, counts).map { choice($0, $1) }
    return choices.min { $0.cost < $1.cost } ?? choices[0]
  }

  /// Adds those pairs to `counts` that are compared from run `level` on and that would be candidates.
  private func count(_ counts: inout PairCounts, level: Int, _ sums: [Float]) {
    let width = sample.columns.count
    let (newRows, newColumns) = (counts.rows[level], counts.columns[level])
    for row in newRows {
      for column in counts.columns[...level].joined() {
        check(row, column, level, sums[row * width + column], &counts)
      }
    }
    for row in counts.rows[..<level].joined() {
      for column in newColumns {
        check(row, column, level, sums[row * width + column], &counts)
      }
    }
  }

  @inline(__always)
  private func check(
    _ row: Int, _ column: Int, _ level: Int, _ sum: Float, _ counts: inout PairCounts
  ) {
    let prefixes = rows.prefix(row, level) * columns.prefix(column, level)
    if sum + prefixes < threshold { return }
    counts.candidates += 1
    // Where nearly all are candidates, the rest need not be known.
    if counts.candidates > counts.limit { return }
    if sum + rows.product(row, columns, column, level) >= threshold { counts.nominated += 1 }
  }

  private func choice(_ length: Float, _ counts: PairCounts) -> SuffixChoice {
    let rowCount = Double(ranked.matrix.rowCount)
    let valuesPerRow = Double(ranked.matrix.nonzeroCount) / max(1, rowCount)
    let pairCount = max(1, sample.rows.count * sample.columns.count)
    let isTooMany = counts.candidates > counts.limit
    var updates = 0.0
    var held = 0.0
    for run in 0..<runs.count {
      let share = columns.shareHeld(run, counts.columns)
      for rank in Int(runs.starts[run])..<Int(runs.starts[run + 1]) {
        let frequency = share * Double(ranked.frequencies[rank]) / max(1, rowCount)
        updates += frequency * frequency
        held += frequency
      }
    }
    func share(_ count: Int) -> Double {
      TailSample.cautious(Double(count) / Double(pairCount), of: pairCount)
    }
    let candidates = share(counts.candidates)
    let nominated = isTooMany ? candidates : share(counts.nominated)
    let cost =
      updates * costs.rowUpdate + held * 2 / max(1, rowCount) * costs.rowSegment
      + costs.suffixSweep + candidates * costs.runProduct
      + nominated * costs.canonicalProduct(values: valuesPerRow)
    return SuffixChoice(
      prefixLength: length, cost: cost, updates: updates, canonicalShare: nominated,
      heldShare: held / max(1, valuesPerRow))
  }
}

/// What was counted for one cut.
private struct PairCounts {
  /// The sampled rows and columns of each level.
  let rows: [[Int]]
  let columns: [[Int]]
  /// Pairs that are bounded run by run, and those that are multiplied.
  var candidates = 0
  var nominated = 0
  /// So many candidates are too many.
  let limit: Int

  init(_ rowLevels: [Int], _ columnLevels: [Int], _ runCount: Int) {
    func grouped(_ levels: [Int]) -> [[Int]] {
      var groups = Array(repeating: [Int](), count: runCount + 1)
      for (index, level) in levels.enumerated() { groups[level].append(index) }
      return groups
    }
    rows = grouped(rowLevels)
    columns = grouped(columnLevels)
    limit = rowLevels.count * columnLevels.count / 5
  }
}

/// The lengths of sampled rows, run by run.
private struct SampledRuns {
  private let runCount: Int
  /// The length in each run: row by run.
  private let lengths: [Float]
  /// The length before each run and of the whole row: row by run, and one more.
  private let prefixes: [Float]
  private let counts: [Int32]

  init(_ sampled: SampledRows, _ runs: RankRuns) {
    var squares = Array(repeating: Float(0), count: sampled.count * runs.count)
    var counts = Array(repeating: Int32(0), count: sampled.count * runs.count)
    for row in 0..<sampled.count {
      for place in sampled.offsets[row]..<sampled.offsets[row + 1] {
        let index = row * runs.count + Int(runs.runOfRank[Int(sampled.ranks[place])])
        squares[index] += sampled.values[place] * sampled.values[place]
        counts[index] += 1
      }
    }
    var prefixes: [Float] = []
    for row in 0..<sampled.count {
      var sum: Float = 0
      for run in 0..<runs.count {
        prefixes.append(sum.squareRoot())
        sum += squares[row * runs.count + run]
      }
      prefixes.append(sum.squareRoot())
    }
    runCount = runs.count
    self.prefixes = prefixes
    self.counts = counts
    lengths = squares.map { $0.squareRoot() }
  }

  /// The level of each row where prefixes up to `length` are cut off.
  func levels(_ length: Float) -> [Int] {
    (0..<prefixes.count / (runCount + 1)).map { row in
      (1...max(1, runCount)).last { $0 <= runCount && prefix(row, $0) <= length } ?? 0
    }
  }

  @inline(__always)
  func prefix(_ row: Int, _ run: Int) -> Float { prefixes[row * (runCount + 1) + run] }

  /// The product of the lengths of a row and one of others, before a run.
  func product(_ row: Int, _ others: SampledRuns, _ other: Int, _ level: Int) -> Float {
    var sum: Float = 0
    for run in 0..<level {
      sum += lengths[row * runCount + run] * others.lengths[other * runCount + run]
    }
    return sum
  }

  /// Which share of the values in a run belongs to rows of its level or a lower one.
  func shareHeld(_ run: Int, _ levels: [[Int]]) -> Double {
    var held: Int32 = 0
    var all: Int32 = 0
    for (level, rows) in levels.enumerated() {
      for row in rows {
        all += counts[row * runCount + run]
        if level <= run { held += counts[row * runCount + run] }
      }
    }
    return all > 0 ? Double(held) / Double(all) : 1
  }
}
