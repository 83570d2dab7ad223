import Parallelism
import Vectorization

/// The rows of a stripe by level, and the posting lists of what each of them holds from its level on.
///
/// A row's level is the run of ranks at which it is cut. Rows of a level, and those of lower ones, hold
/// all of their terms from that run on, so that a row that meets none but these misses nothing of its
/// own suffix, and the lengths before that run bound all the rest.
struct SuffixStripe: Sendable {
  /// The rows of the stripe.
  let rows: Range<Int>
  /// The same rows by level, then by row; places in this order are what postings count.
  let order: [Int32]
  /// For each level, how many rows are of it or a lower one.
  let ends: [Int]
  /// The values that each place holds.
  let values: RankedRows
  /// Their posting lists.
  let postings: PostingsStripe
  /// For each level, the length of the rows up to it before the run of that level, by place.
  let prefixLengths: [[Float]]
  /// The largest of these.
  let longest: [Float]
  /// The largest parts of the rows' bounds (see `RowBounds`).
  let maxima: (quantization: Float, norm: Float)

  /// The stripe of `rows`, where `levels` are those that some row of the matrix has.
  init(
    _ ranked: RankedMatrix, _ tail: TailWeights, _ bounds: RowBounds, _ runs: RankRuns,
    _ lengths: RunLengths, rows: Range<Int>, levels: [Int], threads: Int
  ) {
    var ends = Array(repeating: 0, count: runs.count + 1)
    for row in rows { ends[Int(lengths.levels[row])] += 1 }
    var cursors = ends
    var total = 0
    for level in ends.indices {
      cursors[level] = total
      total += ends[level]
      ends[level] = total
    }
    var order = Array(repeating: Int32(0), count: rows.count)
    for row in rows {
      let level = Int(lengths.levels[row])
      order[cursors[level]] = Int32(row)
      cursors[level] += 1
    }
    let values = Self.values(ranked, runs, lengths, order, threads: threads)
    var scratch = Array(repeating: Int32(0), count: tail.count)
    let packed = PackedPostings(
      values, rows: 0..<order.count, tail: tail, cursors: &scratch, recordingPlaces: true)
    let prefixes = concurrentMap(count: levels.count, threads: threads) { [ends, order] number in
      let level = levels[number]
      return order[..<ends[level]].map { lengths.prefixes[Int($0) * (runs.count + 1) + level] }
    }
    var prefixLengths = Array(repeating: [Float](), count: runs.count + 1)
    for (level, prefix) in zip(levels, prefixes) { prefixLengths[level] = prefix }
    self.rows = rows
    self.order = order
    self.ends = ends
    self.values = values
    postings = PostingsStripe(
      rows: 0..<order.count, words: packed.words,
      starts: packed.denseStarts(tailCount: tail.count), places: packed.places)
    self.prefixLengths = prefixLengths
    longest = prefixLengths.map { $0.max() ?? 0 }
    maxima = bounds.maxima(of: rows)
  }

  /// The values of each place from its level on.
  private static func values(
    _ ranked: RankedMatrix, _ runs: RankRuns, _ lengths: RunLengths, _ order: [Int32], threads: Int
  ) -> RankedRows {
    let parts = slices(of: order.count, size: 512)
    let rankCount = Int32(ranked.rankCount)
    let made = concurrentMap(count: parts.count, threads: threads) { part in
      var counts: [Int] = []
      var ranks: [Int32] = []
      var values: [Float] = []
      for row in order[parts[part]] {
        let first = runs.starts[Int(lengths.levels[Int(row)])]
        let before = ranks.count
        for index in ranked.matrix.range(ofRow: Int(row)) {
          let rank = ranked.ranks[index]
          if rank >= first, rank < rankCount {
            ranks.append(rank)
            values.append(ranked.matrix.values[index])
          }
        }
        counts.append(ranks.count - before)
      }
      return (counts: counts, ranks: ranks, values: values)
    }
    var offsets = [0]
    offsets.reserveCapacity(order.count + 1)
    var end = 0
    for part in made {
      for count in part.counts {
        end += count
        offsets.append(end)
      }
    }
    return RankedRows(
      rowOffsets: offsets, ranks: joinedParts(made.map(\.ranks)),
      values: joinedParts(made.map(\.values)))
  }

  /// How many places, from the first on, a row of the given level must meet here: the rows of lower
  /// levels, and of its own those before it.
  func limit(row: Int, level: Int, place: Int?) -> Int {
    if let place { return place }
    if row >= rows.upperBound { return ends[level] }
    return level > 0 ? ends[level - 1] : 0
  }
}
