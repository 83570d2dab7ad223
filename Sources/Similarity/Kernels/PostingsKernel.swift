import Parallelism
import Vectorization

/// Posting lists row by row, for rows of few terms.
///
/// A row's terms are looked up in stripes of up to 65,536 other rows, whose sums stay in cache.
/// Where a row's terms meet few of them, the sums are read (and cleared) by going through the same
/// postings again rather than through the whole stripe.
/// Complexity: the sum of the squared frequencies of the columns, halved for the join, plus at most
/// n^2/2 sums to look through.
struct PostingsKernel: SimilarityKernel {
  private let ranked: RankedMatrix
  private let tail: TailWeights
  private let bounds: RowBounds
  private let stripes: [PostingsStripe]
  /// The largest parts of the rows' bounds, stripe by stripe (see `RowBounds`).
  private let maxima: [(quantization: Float, norm: Float)]
  private let stripeRows: Int
  private let threads: Int

  init(
    _ ranked: RankedMatrix, threads: Int, stripeRows: Int = PackedPostings.rowLimit
  ) {
    let tail = TailWeights(ranked, headCount: 0)
    let bounds = RowBounds(ranked, tail, threads: threads)
    stripes = PostingsStripe.stripes(
      of: ranked, tail, size: stripeRows, recordingPlaces: true, threads: threads)
    maxima = stripes.map { bounds.maxima(of: $0.rows) }
    self.ranked = ranked
    self.tail = tail
    self.bounds = bounds
    self.stripeRows = stripeRows
    self.threads = threads
  }

  private struct Scratch {
    var sums: StripeSums
    var scorer: CanonicalScorer
  }

  private func makeScratch() -> Scratch {
    Scratch(
      sums: StripeSums(ranked, tail, width: min(stripeRows, ranked.matrix.rowCount)),
      scorer: CanonicalScorer(ranked))
  }

  func join(_ task: JoinTask, cut: PlannedCut?) -> [SimilarPair] {
    let parts = slices(of: ranked.matrix.rowCount, size: 16)
    return concurrentMap(
      count: parts.count, threads: threads, scratch: { makeScratch() },
      { scratch, part -> [SimilarPair] in
        if task.isCancelled() { return [] }
        var pairs: [SimilarPair] = []
        for row in parts[part] { join(row, task, &scratch, into: &pairs) }
        task.finish(share: 1 / Double(parts.count))
        return pairs
      }
    ).flatMap(\.self)
  }

  private func join(
    _ row: Int, _ task: JoinTask, _ scratch: inout Scratch, into pairs: inout [SimilarPair]
  ) {
    let later = task.later(than: row, rowCount: ranked.matrix.rowCount)
    if later.isEmpty { return }
    for number in (later.lowerBound / stripeRows)...((later.upperBound - 1) / stripeRows) {
      let stripe = stripes[number]
      let bound = bounds.bound(row: row, others: maxima[number], threshold: task.threshold)
      let firstRow = Int32(stripe.rows.lowerBound)
      var others: [Int32] = []
      scratch.sums.visit(row: row, in: stripe, only: later, reaching: bound) { local, _ in
        others.append(firstRow + local)
        return bound
      }
      scratch.scorer.decide(row, with: others, task, into: &pairs)
    }
  }

  func nearest(
    _ count: Int, minimum: Float, within band: Band?, control: SearchControl
  ) throws(SimilarityError) -> NearestNeighbors {
    try PostingsNearest(
      ranked: ranked, tail: tail, bounds: bounds, stripes: stripes, stripeRows: stripeRows,
      threads: threads
    ).nearest(count, minimum: minimum, within: band, control: control)
  }
}
