import Vectorization

/// One worker's scratch to answer queries of an index.
struct IndexWorker: Sendable {
  private let index: RowIndex
  private var scorer: CanonicalScorer
  private var sums: [Float]
  private var sweep = SumSweep()
  private var bounds = Array(repeating: Float(0), count: SumSweep.size)

  init(_ index: RowIndex) {
    self.index = index
    scorer = CanonicalScorer(index.ranked)
    sums = Array(repeating: 0, count: index.ranked.matrix.rowCount)
  }

  /// The `count` rows nearest to `query` with a canonical product above `minimum`, but for
  /// `excluded`.
  ///
  /// After each level of terms, the rows of the largest sums say what a row must reach to be among
  /// the nearest; once finishing all rows that still may is cheaper than opening the lists to come,
  /// it is done.
  mutating func nearest(
    _ count: Int, to query: IndexQuery, excluding excluded: Int?, minimum: Float
  ) -> [Neighbor] {
    guard count > 0 else { return [] }
    unsafe sums.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: 0) }
    if let excluded { sums[excluded] = -.infinity }
    scorer.load(query.terms)
    var threshold = minimum
    var candidates: [Int32] = []
    for level in query.levelEnds.indices {
      let first = level > 0 ? query.levelEnds[level - 1] : 0
      open(query.terms[first..<query.levelEnds[level]])
      let isLast = query.restUpdates[level] == 0
      threshold = max(threshold, leastOfLargest(count) ?? minimum)
      let limit = isLast ? Int.max : query.restUpdates[level] / updatesPerProduct
      // What shares no term has a product of zero, and may be told by its sum.
      let needsTerms = isLast && query.zeroMeansDisjoint && minimum >= 0
      let bound = max(
        Float(Double(threshold) - query.margin).nextDown,
        needsTerms ? .leastNonzeroMagnitude : -.greatestFiniteMagnitude)
      if collect(query, level: level, reaching: bound, limit: limit, into: &candidates) { break }
    }
    var neighbors = zip(candidates, scorer.dots(candidates)).map {
      Neighbor(row: $0, cosine: $1)
    }
    neighbors.removeAll { !($0.cosine > minimum && $0.cosine >= threshold) }
    neighbors.sort(by: Neighbor.isNearer)
    return Array(neighbors.prefix(count))
  }

  /// How many updates of a sum by a posting cost as much as a canonical product.
  private var updatesPerProduct: Int {
    let matrix = index.ranked.matrix
    return 64 + 5 * matrix.nonzeroCount / max(1, matrix.rowCount)
  }

  /// Adds the products of terms to the sums of all rows.
  private mutating func open(_ terms: ArraySlice<(place: Int32, value: Float)>) {
    let steps = index.tail.steps
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      for stripe in index.stripes {
        let part = unsafe UnsafeMutableBufferPointer(rebasing: sums[stripe.rows])
        unsafe stripe.words.withUnsafeBufferPointer { words in
          for (rank, value) in terms {
            let run = stripe.starts[Int(rank)]..<stripe.starts[Int(rank) + 1]
            unsafe addPostings(words, run, times: value * steps[Int(rank)], to: part)
          }
        }
      }
    }
  }

  /// The least of the canonical products of the `count` rows of the largest sums; nil where there are
  /// fewer rows.
  private mutating func leastOfLargest(_ count: Int) -> Float? {
    var buffer = CandidateBuffer(
      count: count, margin: 0, bound: -.greatestFiniteMagnitude, capacity: 2 * count + 64)
    for first in stride(from: 0, to: sums.count, by: SumSweep.size) {
      let found = sweep.collect(
        sums, in: first..<min(first + SumSweep.size, sums.count), shift: 0,
        reaching: buffer.bound)
      // Sums are all that counts here, so that ties may fall either way.
      if !found.isEmpty { buffer.offer(found) }
    }
    let rows = buffer.largest()
    return rows.count < count ? nil : scorer.dots(rows).min()
  }

  /// Collects the rows whose sum and what the terms not opened may add reach `bound`, and returns
  /// whether there are no more than `limit`.
  private mutating func collect(
    _ query: IndexQuery, level: Int, reaching bound: Float, limit: Int,
    into candidates: inout [Int32]
  ) -> Bool {
    let rest = query.restNorms[level]
    candidates.removeAll(keepingCapacity: true)
    for first in stride(from: 0, to: sums.count, by: SumSweep.size) {
      let range = first..<min(first + SumSweep.size, sums.count)
      if rest == 0 {
        for found in sweep.collect(sums, in: range, shift: 0, reaching: bound) {
          candidates.append(found.row)
        }
      } else {
        let norms = index.levels.restNorms[level]
        for place in 0..<range.count {
          bounds[place] = sums[first &+ place] + rest * norms[first &+ place]
        }
        let found = sweep.collect(
          bounds, in: 0..<range.count, shift: first, reaching: bound)
        for found in found { candidates.append(found.row) }
      }
      if candidates.count > limit { return false }
    }
    return true
  }
}
