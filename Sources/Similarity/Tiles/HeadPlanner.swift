import COpenBLAS
import Vectorization

/// Chooses the head for a join from the machine's costs and a sample of the pairs.
///
/// For each size of the head the sample tells how many pairs would be nominated by the bound of a
/// folded head, at what each canonical product costs. The sample is a fixed choice of rows; the plan
/// changes the time, never the answer.
struct HeadPlanner {
  private let ranked: RankedMatrix
  private let costs: KernelCosts
  /// The sampled pairs: these rows with those.
  private let rows: [Int]
  private let columns: [Int]

  init(_ ranked: RankedMatrix, costs: KernelCosts = .measured) {
    self.ranked = ranked
    self.costs = costs
    let count = ranked.matrix.rowCount
    rows = Self.sample(min(64, count / 16), of: count, offset: 0.25)
    columns = Self.sample(min(1024, count / 4), of: count, offset: 0.5)
  }

  private static func sample(_ wanted: Int, of count: Int, offset: Double) -> [Int] {
    (0..<wanted).map { Int((Double($0) + offset) * Double(count) / Double(wanted)) }
  }

  /// The head that makes the join at `threshold` cheapest.
  func shape(threshold: Float) -> HeadShape {
    let plan = KernelPlan(ranked, costs: costs)
    let matrix = ranked.matrix
    var best = HeadShape.exact(plan.headCount)
    guard threshold > 0, !rows.isEmpty else { return best }
    var bestCost = plan.tiledCost / plan.pairCount
    let nomination =
      20 + costs.canonicalRatio * costs.tileUpdate * Double(matrix.nonzeroCount)
      / Double(matrix.rowCount)
    let tailCosts = tailCostsPerPair()
    var sums = TailSample(ranked, rows: rows, columns: columns)
    for columnCount in Self.sizes(upTo: ranked.rankCount).reversed() {
      sums.add(ranksFrom: columnCount)
      for slotCount in [1, 8, 16, 32, 64, 96, 128, 192, 256, 384, 512] where slotCount < columnCount
      {
        let cost =
          tailCosts[columnCount] + costs.tileSweep + Double(slotCount) * costs.multiplyAdd
        // The nominations can only add to this.
        if cost >= bestCost { break }
        let shape = HeadShape.folded(columnCount, into: slotCount)
        let total = cost + nomination * nominated(shape, sums: sums, threshold: threshold)
        if total < bestCost { (best, bestCost) = (shape, total) }
      }
    }
    return best
  }

  private static func sizes(upTo limit: Int) -> [Int] {
    let sizes = [64, 128, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192, 16384]
    return sizes.filter { $0 < limit } + [limit]
  }

  /// What the posting lists of the ranks from each one on cost a pair.
  private func tailCostsPerPair() -> [Double] {
    var tails = Array(repeating: 0.0, count: ranked.rankCount + 1)
    for rank in ranked.frequencies.indices.reversed() {
      let share = Double(ranked.frequencies[rank]) / Double(ranked.matrix.rowCount)
      tails[rank] = tails[rank + 1] + share * share * costs.tileUpdate
    }
    return tails
  }

  /// The share of the sampled pairs that a folded head would nominate.
  private func nominated(_ shape: HeadShape, sums: TailSample, threshold: Float) -> Double {
    let left = sums.rows.lengths(shape)
    let right = sums.columns.lengths(shape)
    var bounds = sums.sums
    let (depth, width) = (Int32(shape.slotCount), Int32(columns.count))
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, Int32(rows.count), width, depth, 1, left, depth,
      right, depth, 1, &bounds, width)
    var count = 0
    for bound in bounds where bound >= threshold { count += 1 }
    return Double(count) / Double(bounds.count)
  }
}
