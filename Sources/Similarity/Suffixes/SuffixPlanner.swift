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
    var counts = lengths.map { CutCounts(rows.levels($0), columns.levels($0), runs.count) }
    var sums = sample
    for level in (0...runs.count).reversed() {
      sums.add(ranksFrom: Int(runs.starts[level]))
      for number in counts.indices { count(&counts[number], level: level, sums.sums) }
    }
    let choices = zip(lengths, counts).map { choice($0, $1) }
    return choices.min { $0.cost < $1.cost } ?? choices[0]
  }

  /// Adds those pairs to `counts` that are compared from run `level` on and that would be candidates.
  private func count(_ counts: inout CutCounts, level: Int, _ sums: [Float]) {
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
    _ row: Int, _ column: Int, _ level: Int, _ sum: Float, _ counts: inout CutCounts
  ) {
    let prefixes = rows.prefix(row, level) * columns.prefix(column, level)
    if sum + prefixes < threshold { return }
    counts.candidates += 1
    // Where nearly all are candidates, the rest need not be known.
    if counts.candidates > counts.limit { return }
    if sum + rows.product(row, columns, column, level) >= threshold { counts.nominated += 1 }
  }

  private func choice(_ length: Float, _ counts: CutCounts) -> SuffixChoice {
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
