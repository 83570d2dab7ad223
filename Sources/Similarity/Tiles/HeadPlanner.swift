import COpenBLAS
import Parallelism
import Vectorization

/// A head for a join and what it is expected to cost a pair.
struct HeadChoice: Sendable {
  var head: HeadShape
  /// Nanoseconds.
  var cost: Double
  /// The share of the pairs that it would nominate.
  var nominatedShare: Double
  /// Updates of the tail.
  var updates: Double
}

/// Finds the head that makes a join cheapest, on sampled pairs.
struct HeadPlanner {
  private let ranked: RankedMatrix
  private let costs: KernelCosts
  private let threshold: Float
  private let threads: Int
  private let canonicalProduct: Double
  /// What the tail adds to the sampled pairs.
  private var sums: TailSample
  /// The mass of each rank: the sum of its magnitudes in the sample, and a little more.
  private let masses: [Float]

  init(_ ranked: RankedMatrix, costs: KernelCosts, threshold: Float, threads: Int) {
    let count = ranked.matrix.rowCount
    self.ranked = ranked
    self.costs = costs
    self.threshold = threshold
    self.threads = threads
    canonicalProduct = costs.canonicalProduct(
      values: Double(ranked.matrix.nonzeroCount) / Double(max(1, count)))
    sums = TailSample(
      ranked, rows: Self.sample(min(64, count / 16), of: count, offset: 0.25),
      columns: Self.sample(min(1024, count / 4), of: count, offset: 0.5))
    var masses = Array(repeating: Float(1e-6), count: ranked.rankCount)
    for row in sums.columns.values {
      for value in row { masses[Int(value.rank)] += value.value.magnitude }
    }
    self.masses = masses
  }

  private static func sample(_ wanted: Int, of count: Int, offset: Double) -> [Int] {
    (0..<wanted).map { Int((Double($0) + offset) * Double(count) / Double(wanted)) }
  }

  /// The share of the sampled pairs whose product reaches the threshold.
  func shareReaching() -> Double {
    var all = sums
    all.add(ranksFrom: 0)
    return share(all.sums)
  }

  private func share(_ bounds: [Float]) -> Double {
    guard !bounds.isEmpty else { return threshold > 0 ? 0 : 1 }
    var count = 0
    for bound in bounds where bound >= threshold { count += 1 }
    return Double(count) / Double(bounds.count)
  }

  /// The best head.
  ///
  /// - Parameters:
  ///   - tails: What the posting lists cost.
  ///   - pairCount: Number of pairs to compare.
  ///   - isCancelled: Asked often whether to make do with what was found so far.
  /// - Returns: The head and what it is expected to cost.
  mutating func choice(
    _ tails: TailCosts, pairCount: Double, isCancelled: @Sendable () -> Bool
  ) -> HeadChoice {
    let exactShare = shareReaching()
    var best = exactChoice(tails, nominatedShare: exactShare)
    guard threshold > 0, !sums.sums.isEmpty else { return best }
    var candidates: [(columns: Int, sums: [Float], cost: Double)] = []
    for columnCount in Self.sizes(upTo: ranked.rankCount).reversed() {
      if isCancelled() { return best }
      sums.add(ranksFrom: columnCount)
      // No shape of this size can be cheaper than its tail and the canonical products of its pairs.
      let least = tails.nanoseconds[columnCount] + costs.tileSweep + exactShare * canonicalProduct
      if least >= best.cost { break }
      var bestHere = Double.infinity
      for slotCount in Self.slotCounts where slotCount < columnCount {
        if least + Double(slotCount) * costs.multiplyAdd >= best.cost { break }
        let head = HeadShape.folded(masses: masses[..<columnCount], into: slotCount)
        let choice = choice(head, tails, sums.sums)
        bestHere = min(bestHere, choice.cost)
        if choice.cost < best.cost { best = choice }
      }
      candidates.append((columns: columnCount, sums: sums.sums, cost: bestHere))
    }
    // Grouping columns by topic takes a tenth of a second: only where it can pay.
    guard pairCount * best.cost > 5e8, !best.head.isExact else { return best }
    candidates.sort { $0.cost < $1.cost }
    let chosen = Array(candidates.prefix(3))
    let planner = self
    let refined = concurrentMap(count: chosen.count, threads: threads) { number in
      planner.refine(chosen[number].columns, tails, chosen[number].sums, isCancelled)
    }
    for choices in refined { for choice in choices where choice.cost < best.cost { best = choice } }
    return best
  }

  /// The best exact head, by the costs alone.
  private func exactChoice(_ tails: TailCosts, nominatedShare: Double) -> HeadChoice {
    let fixed = costs.tileSweep + nominatedShare * canonicalProduct
    func cost(_ head: Int) -> Double {
      Double(head) * costs.multiplyAdd + tails.nanoseconds[head] + fixed
    }
    // OpenBLAS pads the depth: multiples of 32 alone, and all columns.
    let limit = min(ranked.rankCount, 4096)
    let sizes = Array(stride(from: 0, to: limit, by: 32)) + [limit]
    let best = sizes.min { cost($0) < cost($1) } ?? 0
    return HeadChoice(
      head: .exact(best), cost: cost(best), nominatedShare: nominatedShare,
      updates: tails.updates[best])
  }

  private func choice(_ head: HeadShape, _ tails: TailCosts, _ sums: [Float]) -> HeadChoice {
    let nominated = share(bounds(head, sums))
    let cost =
      tails.nanoseconds[head.columnCount] + costs.tileSweep
      + Double(head.slotCount) * costs.multiplyAdd + nominated * canonicalProduct
    return HeadChoice(
      head: head, cost: cost, nominatedShare: nominated, updates: tails.updates[head.columnCount])
  }

  /// Heads of a size with columns grouped by the rows that they share.
  private func refine(
    _ columnCount: Int, _ tails: TailCosts, _ sums: [Float], _ isCancelled: () -> Bool
  ) -> [HeadChoice] {
    // Runs of columns where there are too many to compare each with each.
    let base = HeadShape.folded(masses: masses[..<columnCount], into: min(columnCount, 1536))
    let rows = self.sums.columns
    let rowCount = rows.values.count
    let byRow = rows.lengths(base)
    var lengths = byRow
    for row in 0..<rowCount {
      for slot in 0..<base.slotCount {
        lengths[slot * rowCount + row] = byRow[row * base.slotCount + slot]
      }
    }
    let folding = ColumnFolding(
      lengths: lengths, rowCount: rowCount, columnCount: base.slotCount,
      targets: Self.slotCounts.reversed(), isCancelled: isCancelled)
    return folding.levels.map { level in
      let slots = (0..<columnCount).map { level.slots[base.slot(ofRank: $0)] }
      return choice(.folded(slots, slotCount: level.slotCount), tails, sums)
    }
  }

  private static let slotCounts = [
    1, 8, 16, 32, 64, 96, 128, 160, 192, 224, 256, 320, 384, 448, 512, 640, 768,
  ]

  private static func sizes(upTo limit: Int) -> [Int] {
    let sizes = [
      64, 128, 256, 384, 512, 768, 1024, 1280, 1536, 2048, 2560, 3072, 4096, 6144, 8192, 12288,
      16384,
    ]
    return sizes.filter { $0 < limit } + [limit]
  }

  /// The upper bounds of the sampled pairs.
  private func bounds(_ head: HeadShape, _ sums: [Float]) -> [Float] {
    let left = self.sums.rows.lengths(head)
    let right = self.sums.columns.lengths(head)
    var bounds = sums
    let (depth, width) = (Int32(head.slotCount), Int32(self.sums.columns.values.count))
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, Int32(self.sums.rows.values.count), width, depth, 1,
      left, depth, right, depth, 1, &bounds, width)
    return bounds
  }
}
