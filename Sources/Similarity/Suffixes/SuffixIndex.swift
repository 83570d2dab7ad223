import Parallelism
import Vectorization

/// A matrix made ready for `SuffixJoiner`: what every row holds from its level on in posting lists, and
/// the lengths that bound the rest.
///
/// Memory: sixteen bytes a value that is held, four a rank and stripe, and two hundred to four hundred
/// bytes for a row of a text.
struct SuffixIndex: Sendable {
  let ranked: RankedMatrix
  let tail: TailWeights
  let bounds: RowBounds
  let lengths: RunLengths
  /// How many rows a stripe has, the last one aside.
  let stripeRows: Int
  let stripes: [SuffixStripe]

  /// An index whose rows leave terms up to `prefixLength` out of the posting lists.
  init(
    _ ranked: RankedMatrix, _ tail: TailWeights, _ bounds: RowBounds, prefixLength: Float,
    stripeRows: Int, threads: Int
  ) {
    let runs = RankRuns(ranked)
    var lengths = RunLengths(ranked, runs, prefixLength: prefixLength, threads: threads)
    var isLevel = Array(repeating: false, count: runs.count + 1)
    for level in lengths.levels { isLevel[Int(level)] = true }
    let levels = isLevel.indices.filter { isLevel[$0] }
    self.ranked = ranked
    self.tail = tail
    self.bounds = bounds
    self.stripeRows = stripeRows
    stripes = slices(of: ranked.matrix.rowCount, size: stripeRows).map { [lengths] rows in
      SuffixStripe(
        ranked, tail, bounds, runs, lengths, rows: rows, levels: levels, threads: threads)
    }
    // Every stripe has its own by now.
    lengths.dropPrefixes()
    self.lengths = lengths
  }
}
