import COpenBLAS
import Parallelism
import Vectorization

/// A head for a join and what it is expected to cost a pair.
struct HeadChoice: Sendable {
  var head: PlannedHead
  /// Nanoseconds.
  var cost: Double
  /// The share of the pairs that would cost a canonical product.
  var canonicalShare: Double
  /// Updates of the tail.
  var updates: Double
}

/// Finds the head that makes a join cheapest, on sampled pairs.
struct HeadPlanner {
  private let ranked: RankedMatrix
  private let costs: KernelCosts
  private let threshold: Float
  private let threads: Int
  private let valuesPerRow: Int
  private let canonicalProduct: Double
  private let canUseBytes: Bool
  /// What the tail adds to the sampled pairs.
  private var sums: TailSample
  /// The mass of each rank: the sum of its magnitudes in the sample, and a little more.
  private let masses: [Float]

  init(
    _ ranked: RankedMatrix, sample: TailSample, costs: KernelCosts, threshold: Float, threads: Int
  ) {
    self.ranked = ranked
    self.costs = costs
    self.threshold = threshold
    self.threads = threads
    valuesPerRow = ranked.matrix.nonzeroCount / max(1, ranked.matrix.rowCount)
    canonicalProduct = costs.canonicalProduct(values: Double(valuesPerRow))
    canUseBytes = costs.byteMultiplyAdd < costs.multiplyAdd
    sums = sample
    var masses = Array(repeating: Float(1e-6), count: ranked.rankCount)
    for (rank, value) in zip(sums.columns.ranks, sums.columns.values) {
      masses[Int(rank)] += value.magnitude
    }
    self.masses = masses
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
  ///   - rival: What a pair costs by another kernel, if one is to be had.
  ///   - isCancelled: Asked often whether to make do with what was found so far.
  /// - Returns: The head and what it is expected to cost.
  mutating func choice(
    _ tails: TailCosts, pairCount: Double, rival: Double, isCancelled: @Sendable () -> Bool
  ) -> HeadChoice {
    let exactShare = shareReaching()
    var best = exactChoice(tails, nominatedShare: exactShare)
    guard threshold > 0, !sums.sums.isEmpty else { return best }
    var candidates: [(columns: Int, sums: [Float], cost: Double)] = []
    let slot = min(costs.multiplyAdd, costs.byteMultiplyAdd)
    for columnCount in sizes.reversed() {
      if isCancelled() { return best }
      sums.add(ranksFrom: columnCount)
      // No shape of this size can be cheaper than its tail and the canonical products of its pairs.
      let least = tails.nanoseconds[columnCount] + costs.tileSweep + exactShare * canonicalProduct
      if least >= min(best.cost, rival) { break }
      var bestHere = Double.infinity
      for slotCount in slotCounts where slotCount <= columnCount {
        if least + Double(slotCount) * slot >= min(best.cost, rival) { break }
        let head = HeadShape.folded(masses: masses[..<columnCount], into: slotCount)
        let choice = choice(head, tails, sums.sums)
        bestHere = min(bestHere, choice.cost)
        if choice.cost < best.cost { best = choice }
        // More slots can gain no more than this.
        if choice.canonicalShare < 1.1 * exactShare { break }
      }
      candidates.append((columns: columnCount, sums: sums.sums, cost: bestHere))
    }
    // Grouping columns by topic takes some tenths of a second: only where it can pay.
    guard !candidates.isEmpty, pairCount * best.cost > 2.5e9, best.head.shape.slotCount > 8,
      best.cost < 1.2 * rival
    else { return best }
    candidates.sort { $0.cost < $1.cost }
    let chosen = candidates.prefix(2).filter { $0.cost < 1.05 * candidates[0].cost }
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
      head: PlannedHead(shape: .exact(best)), cost: cost(best), canonicalShare: nominatedShare,
      updates: tails.updates[best])
  }

  /// What a head costs, in numbers or, where that is cheaper, in bytes.
  private func choice(_ head: HeadShape, _ tails: TailCosts, _ sums: [Float]) -> HeadChoice {
    let fixed = tails.nanoseconds[head.columnCount] + costs.tileSweep
    // The bytes must not outweigh the matrix.
    let isInBytes = canUseBytes && head.slotCount <= 4 * valuesPerRow
    let depth = Double(head.slotCount)
    let nominated =
      sums.isEmpty
      ? 1
      : TailSample.cautious(share(bounds(head, sums, isInBytes: isInBytes)), of: sums.count)
    let product =
      isInBytes
      ? depth * costs.byteMultiplyAdd + costs.byteScaling : depth * costs.multiplyAdd
    return HeadChoice(
      head: PlannedHead(shape: head, isInBytes: isInBytes),
      cost: fixed + product + nominated * canonicalProduct, canonicalShare: nominated,
      updates: tails.updates[head.columnCount])
  }

  /// Heads of a size with columns grouped by the rows that they share.
  private func refine(
    _ columnCount: Int, _ tails: TailCosts, _ sums: [Float], _ isCancelled: () -> Bool
  ) -> [HeadChoice] {
    // Runs of columns where there are too many to compare each with each.
    let base = HeadShape.folded(masses: masses[..<columnCount], into: min(columnCount, 1536))
    let byRow = self.sums.columns.lengths(base)
    let rowCount = self.sums.columns.count
    var lengths = Array(repeating: Float(0), count: rowCount * base.slotCount)
    for slot in 0..<base.slotCount {
      for row in 0..<rowCount {
        lengths[slot * rowCount + row] = byRow[row * base.slotCount + slot]
      }
    }
    let folding = ColumnFolding(
      lengths: lengths, rowCount: rowCount, columnCount: base.slotCount,
      targets: Self.slotCounts.reversed(), isCancelled: isCancelled)
    let heads = folding.levels.map { level in
      let slots = (0..<columnCount).map { level.slots[base.slot(ofRank: $0)] }
      return HeadShape.folded(slots, slotCount: level.slotCount)
    }
    return heads.map { choice($0, tails, sums) }
  }

  private static let slotCounts = [
    8, 16, 32, 64, 96, 128, 192, 256, 320, 384, 512, 640, 768,
  ]
  private static let sizes = [
    128, 256, 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192, 16384,
  ]

  /// Sizes of heads to look at: few where the join itself takes some hundredths of a second.
  private var sizes: [Int] {
    let sizes = isSmall ? [256, 1024, 4096] : Self.sizes
    return sizes.filter { $0 < ranked.rankCount } + [ranked.rankCount]
  }

  private var slotCounts: [Int] { isSmall ? [8, 32, 128, 320, 768] : Self.slotCounts }

  private var isSmall: Bool { ranked.matrix.rowCount < 4096 }

  /// The upper bounds of the sampled pairs.
  private func bounds(_ head: HeadShape, _ sums: [Float], isInBytes: Bool) -> [Float] {
    var left = self.sums.rows.lengths(head)
    var right = self.sums.columns.lengths(head)
    if isInBytes {
      Self.roundUp(&left, slotCount: head.slotCount)
      Self.roundUp(&right, slotCount: head.slotCount)
    }
    var bounds = sums
    let (depth, width) = (Int32(head.slotCount), Int32(self.sums.columns.count))
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, Int32(self.sums.rows.count), width, depth, 1,
      left, depth, right, depth, 1, &bounds, width)
    return bounds
  }

  /// Rounds lengths up as bytes do (see `ByteHead`): to multiples of a step of each row's own.
  private static func roundUp(_ lengths: inout [Float], slotCount: Int) {
    for start in stride(from: 0, to: lengths.count, by: max(1, slotCount)) {
      let row = start..<start + slotCount
      let largest = lengths[row].max() ?? 0
      if largest == 0 { continue }
      let step = largest / ByteBLAS.largest
      for index in row where lengths[index] > 0 {
        let steps = min(lengths[index] / step, ByteBLAS.largest)
        let whole = Float(Int32(steps))
        lengths[index] = (whole < steps ? whole + 1 : whole) * step
      }
    }
  }
}
