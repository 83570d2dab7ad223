import Parallelism
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
    let parts = slices(of: ranked.matrix.rowCount, size: stripeRows)
    stripes = concurrentMap(
      count: parts.count, threads: threads,
      scratch: { Array(repeating: Int32(0), count: tail.count) },
      { cursors, part in
        let postings = PackedPostings(ranked, rows: parts[part], tail: tail, cursors: &cursors)
        return PostingsStripe(
          rows: parts[part], maxima: bounds.maxima(of: parts[part]), words: postings.words,
          starts: postings.denseStarts(tailCount: tail.count), places: postings.places)
      })
    self.ranked = ranked
    self.tail = tail
    levels = IndexLevels(ranked)
    maxima = bounds.maxima(of: 0..<ranked.matrix.rowCount)
  }
}
