import Parallelism
import Vectorization

/// Posting lists of each row's rarest terms alone, for high thresholds.
///
/// After L2AP (Anastasiu and Karypis, 2014): a row's most frequent terms, which are most of the work and
/// little of the weight, stay out of the posting lists as long as their length is small, and the
/// lengths of two rows bound what they have in common there. Two departures. The cut is not
/// where the bound of a row reaches the threshold, but where the join is expected to be the
/// cheapest, so that a pair that shares nothing may be a candidate; and the bound is then taken
/// run by run of ranks, before the canonical product decides.
/// Complexity: the sum of the squared frequencies in the posting lists, halved, plus n^2/2 sums to
/// look through where the lists are long.
struct SuffixKernel: JoinKernel {
  private let ranked: RankedMatrix
  private let tail: TailWeights
  private let bounds: RowBounds
  /// The cut of joins, whatever is planned.
  private let prefixLength: Float?
  private let stripeRows: Int
  private let threads: Int

  init(
    _ ranked: RankedMatrix, threads: Int, prefixLength: Float? = nil,
    stripeRows: Int = PackedPostings.rowLimit
  ) {
    let tail = TailWeights(ranked, headCount: 0)
    bounds = RowBounds(ranked, tail, threads: threads)
    self.ranked = ranked
    self.tail = tail
    self.prefixLength = prefixLength
    self.stripeRows = stripeRows
    self.threads = threads
  }

  func join(_ task: JoinTask, cut: PlannedCut?) -> [SimilarPair] {
    let start = ContinuousClock.now
    var planned: Float?
    if case .prefix(let length) = cut { planned = length }
    let index = SuffixIndex(
      ranked, tail, bounds,
      prefixLength: prefixLength ?? planned ?? max(0, task.threshold).squareRoot(),
      stripeRows: Self.stripeRows(for: task.band, of: ranked, limit: stripeRows),
      threads: threads)
    task.addPreparation(since: start)
    let units = index.stripes.enumerated().flatMap { number, stripe in
      slices(of: stripe.order.count, size: 16).map { (stripe: number, places: $0) }
    }
    let parts = concurrentMap(
      count: units.count, threads: threads, scratch: { SuffixJoiner(index: index, task: task) },
      { joiner, unit -> [SimilarPair] in
        if task.isCancelled() { return [] }
        var pairs: [SimilarPair] = []
        for place in units[unit].places {
          joiner.join(place: place, ofStripe: units[unit].stripe, into: &pairs)
        }
        task.finish(share: 1 / Double(units.count))
        return pairs
      })
    return mergeByRow(parts.filter { !$0.isEmpty }, rowCount: ranked.matrix.rowCount)
  }

  /// How many rows a stripe should have: far wider than the band, most of its rows would lie outside;
  /// with fewer values than there are ranks, most of it would be where the posting lists begin.
  static func stripeRows(
    for band: Band?, of ranked: RankedMatrix, limit: Int = PackedPostings.rowLimit
  ) -> Int {
    guard let band, band.rowCount > 0 else { return limit }
    let rowsOfAllRanks = ranked.rankCount * band.rowCount / max(1, ranked.matrix.nonzeroCount)
    return min(limit, max(256, band.pairCount / band.rowCount, rowsOfAllRanks))
  }
}
