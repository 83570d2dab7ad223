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

  /// A planner for a matrix, with what the steps cost on this machine unless it is given.
  init(
    _ ranked: RankedMatrix, costs: KernelCosts? = nil, threads: Int, mayUseBytes: Bool = true,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    BLAS.prepare()
    self.isCancelled = isCancelled
    self.ranked = ranked
    var costs = costs ?? .suiting(ranked)
    if !mayUseBytes { costs.byteMultiplyAdd = .infinity }
    self.costs = costs
    self.threads = threads
  }

  /// The plan for the best kernel, or for `kernel` where one is asked for.
  func plan(
    threshold: Float, band: Band?, kernel: KernelName? = nil
  ) -> (plan: JoinPlan, cut: PlannedCut?) {
    let share = pairShare(band)
    var best: (plan: JoinPlan, cut: PlannedCut?) = (
      .reference(
        ranked.profile, rowCount: ranked.matrix.rowCount, costs: costs, threads: threads),
      nil
    )
    if kernel == .reference { return best }
    let sample = TailSample(ranked)
    var planner = HeadPlanner(
      ranked, sample: sample, costs: costs, threshold: threshold, threads: threads)
    func take(_ plan: JoinPlan, _ cut: PlannedCut?) {
      if kernel == plan.kernel || plan.expectedSeconds < best.plan.expectedSeconds {
        best = (plan, cut)
      }
    }
    if kernel == nil || kernel == .postings {
      take(postings(share, nominatedShare: planner.shareReaching()), nil)
    }
    // Where this is quick, the search for a better cut would take longer than it could save.
    if kernel == nil, best.plan.expectedSeconds * Double(threads) < 0.008 { return best }
    if kernel == .suffix || kernel == nil && threshold > 0 {
      let plan = suffix(
        band,
        SuffixPlanner(
          ranked, sample: sample, costs: costs, threshold: threshold
        ).choice())
      take(plan, .prefix(length: plan.prefixLength))
    }
    if kernel == nil || kernel == .blas {
      let tails = TailCosts(ranked, costs: costs, geometry: TileGeometry().fitting(band))
      let rival =
        kernel == nil
        ? best.plan.expectedSeconds * Double(threads) * 1e9 / max(1, pairCount(share)) : .infinity
      let choice = planner.choice(
        tails, pairCount: pairCount(share), rival: rival, isCancelled: isCancelled)
      take(tiled(band, choice), .head(choice.head))
    }
    return best
  }

  private var rowCount: Double { Double(ranked.matrix.rowCount) }
  private var valueCount: Double { Double(ranked.matrix.nonzeroCount) }

  /// The share of all pairs that may meet.
  private func pairShare(_ band: Band?) -> Double {
    guard let band, rowCount > 1 else { return 1 }
    return Double(band.pairCount) / (rowCount * (rowCount - 1) / 2)
  }

  /// What comes before the work of any kernel: profile and ranks.
  private var ranking: Double { valueCount * costs.posting }

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
      + products * canonicalProduct + 2 * valueCount * costs.posting + ranking
    return JoinPlan(
      kernel: .postings, expectedSeconds: seconds(cost), updates: updates,
      expectedCanonicalProducts: products)
  }

  private func suffix(_ band: Band?, _ choice: SuffixChoice) -> JoinPlan {
    // The stripes that a row meets are wider than its band.
    let width = Double(SuffixKernel.stripeRows(for: band, of: ranked))
    let share = band.map { min(1, pairShare($0) + width / max(1, rowCount)) } ?? 1
    let pairs = pairCount(share)
    let preparation = (1 + 4.5 * choice.heldShare) * valueCount * costs.posting
    return JoinPlan(
      kernel: .suffix, prefixLength: choice.prefixLength,
      expectedSeconds: seconds(pairs * choice.cost + preparation + ranking),
      updates: pairs * choice.updates,
      expectedCanonicalProducts: pairs * choice.canonicalShare)
  }

  private func tiled(_ band: Band?, _ choice: HeadChoice) -> JoinPlan {
    let pairs = pairCount(pairShare(band))
    let shape = choice.head.shape
    return JoinPlan(
      kernel: .blas, headColumns: shape.columnCount,
      headSlots: shape.slotCount, isHeadInBytes: choice.head.isInBytes,
      expectedSeconds: seconds(
        pairs * choice.cost + tilePreparation(shape, TileGeometry().fitting(band)) + ranking),
      multiplyAdds: pairs * Double(shape.slotCount), updates: pairs * choice.updates,
      expectedCanonicalProducts: pairs * choice.canonicalShare)
  }

  /// What the head's slots and the posting lists of blocks and tiles take to make: every value is looked
  /// at, some are foreseen wrongly to be of the tail or not, those of the tail are sorted twice, and
  /// every block and tile goes through the tail's ranks.
  private func tilePreparation(_ shape: HeadShape, _ geometry: TileGeometry) -> Double {
    let tailRanks = Double(ranked.rankCount - shape.columnCount)
    let tailValues = ranked.frequencies[shape.columnCount...].reduce(0.0) { $0 + Double($1) }
    let sides = rowCount / Double(geometry.blockRows) + rowCount / Double(geometry.tileColumns)
    let slots = rowCount * Double(shape.slotCount)
    let share = tailValues / max(1, valueCount)
    return
      ((0.8 + 4 * share + 11 * share * (1 - share)) * valueCount + 0.8 * slots
      + 0.2 * sides * tailRanks) * costs.posting
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
