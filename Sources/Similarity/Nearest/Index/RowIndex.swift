import Vectorization

/// Posting lists of all terms of a matrix, in stripes of rows whose sums stay in the first-level cache.
struct RowIndex: Sendable {
  let ranked: RankedMatrix
  let tail: TailWeights
  let levels: IndexLevels
  let stripes: [PostingsStripe]
  /// The largest parts of the rows' bounds (see `RowBounds`).
  let maxima: (quantization: Float, norm: Float)

  init(_ ranked: RankedMatrix, stripeRows: Int, threads: Int) {
    let tail = TailWeights(ranked, headCount: 0)
    let bounds = RowBounds(ranked, tail)
    stripes = PostingsStripe.stripes(of: ranked, tail, size: stripeRows, threads: threads)
    self.ranked = ranked
    self.tail = tail
    levels = IndexLevels(ranked)
    maxima = bounds.maxima(of: 0..<ranked.matrix.rowCount)
  }
}
