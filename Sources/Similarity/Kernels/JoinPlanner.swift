import Vectorization

/// Chooses the kernel and the head for a join from the machine's costs and a sample of the pairs.
///
/// The sample tells how many pairs would be nominated, and so cost a canonical product, by a head of
/// each size. It is a fixed choice of rows; the plan changes the time, never the answer.
struct JoinPlanner {
  private let ranked: RankedMatrix
  private let costs: KernelCosts
  private let threads: Int
  private let isCancelled: @Sendable () -> Bool

  init(
    _ ranked: RankedMatrix, threads: Int, mayUseBytes: Bool = true,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    BLAS.prepare()
    self.isCancelled = isCancelled
    self.ranked = ranked
    var costs = KernelCosts.suiting(ranked)
    if !mayUseBytes { costs.byteMultiplyAdd = .infinity }
    self.costs = costs
    self.threads = threads
  }

  /// The plan for the best kernel, or for `kernel` where one is asked for.
  func plan(
    threshold: Float, band: Band?, kernel: KernelName? = nil
  ) -> (plan: JoinPlan, head: PlannedHead?) {
    let share = pairShare(band)
    var best: (plan: JoinPlan, head: PlannedHead?) = (
      .reference(
        ranked.profile, rowCount: ranked.matrix.rowCount, costs: costs, threads: threads),
      nil
    )
    if kernel == .reference { return best }
    let tailCosts = TailCosts(ranked, costs: costs, geometry: TileGeometry().fitting(band))
    var planner = HeadPlanner(ranked, costs: costs, threshold: threshold, threads: threads)
    let postings = postings(share, nominatedShare: planner.shareReaching())
    if kernel == .postings { return (postings, nil) }
    if kernel == nil, postings.expectedSeconds < best.plan.expectedSeconds {
      best = (postings, nil)
    }
    // Where this is quick, the search for the best head would take longer than it could save.
    if kernel == nil, best.plan.expectedSeconds * Double(threads) < 0.008 { return best }
    let choice = planner.choice(
      tailCosts, pairCount: pairCount(share), isCancelled: isCancelled)
    let tiled = tiled(share, choice)
    let isBest = kernel == .blas || tiled.plan.expectedSeconds < best.plan.expectedSeconds
    return isBest ? (tiled.plan, tiled.head) : best
  }

  private var rowCount: Double { Double(ranked.matrix.rowCount) }
  private var valueCount: Double { Double(ranked.matrix.nonzeroCount) }

  /// The share of all pairs that may meet.
  private func pairShare(_ band: Band?) -> Double {
    guard let band, rowCount > 1 else { return 1 }
    return Double(band.pairCount) / (rowCount * (rowCount - 1) / 2)
  }

  private func pairCount(_ share: Double) -> Double { share * rowCount * (rowCount - 1) / 2 }

  private func seconds(_ nanoseconds: Double) -> Double {
    nanoseconds * 1e-9 / Double(threads)
  }

  private func postings(_ share: Double, nominatedShare: Double) -> JoinPlan {
    let updates = share * ranked.frequencies.reduce(0.0) { $0 + Double($1) * Double($1) / 2 }
    let pairs = pairCount(share)
    let products = pairs * nominatedShare
    let cost =
      updates * costs.rowUpdate + valueCount * costs.rowSegment
      + min(pairs * costs.sweep, updates * costs.rowUpdate)
      + products * canonicalProduct + valueCount * costs.posting
    return JoinPlan(
      kernel: .postings, expectedSeconds: seconds(cost), updates: updates,
      expectedCanonicalProducts: products)
  }

  private func tiled(
    _ share: Double, _ choice: HeadChoice
  ) -> (plan: JoinPlan, head: PlannedHead) {
    let pairs = pairCount(share)
    let preparation = 2 * valueCount * costs.posting
    let plan = JoinPlan(
      kernel: .blas, headColumns: choice.head.shape.columnCount,
      headSlots: choice.head.shape.slotCount, isHeadInBytes: choice.head.isInBytes,
      expectedSeconds: seconds(pairs * choice.cost + preparation),
      multiplyAdds: pairs * Double(choice.head.shape.slotCount), updates: pairs * choice.updates,
      expectedCanonicalProducts: pairs * choice.canonicalShare)
    return (plan, choice.head)
  }

  private var canonicalProduct: Double {
    costs.canonicalProduct(values: valueCount / max(1, rowCount))
  }
}

extension JoinPlan {
  /// The plan for the reference kernel, which goes through everything whatever may meet.
  static func reference(
    _ profile: ColumnProfile, rowCount: Int, costs: KernelCosts, threads: Int
  ) -> JoinPlan {
    let updates = profile.frequencies.reduce(0.0) { $0 + Double($1) * Double($1) }
    let sums = Double(rowCount) * Double(rowCount)
    let cost = updates * costs.referenceUpdate + sums * costs.referenceSweep
    return JoinPlan(
      kernel: .reference, expectedSeconds: cost / Double(threads) * 1e-9, updates: updates)
  }
}
