import Vectorization

/// One worker's sums of a row's products with a window of the rows of a stripe.
///
/// The window is that of a block of rows. Where it is narrower than the stripe, each term's run of
/// postings inside it is looked up once a block, so that postings outside are never read.
struct WindowSums {
  private let ranked: RankedMatrix
  private let tail: TailWeights
  /// Zero between calls.
  private var sums: [Float]
  private var stripe: PostingsStripe?
  /// The window, counted from the stripe's first row.
  private var window = 0..<0
  /// The runs of postings in the window by rank, where `stamps` says that they are up to date.
  private var runs: [Range<Int32>] = []
  private var stamps: [Int32] = []
  private var stamp: Int32 = 0
  private var sweep = SumSweep()
  private var touched: UInt32 = 0
  /// The weight of a row and the postings in the window, for each of its terms.
  private var segments: [(weight: Float, run: Range<Int32>)] = []

  /// Sums for stripes of up to `width` rows.
  init(_ ranked: RankedMatrix, _ tail: TailWeights, width: Int) {
    self.ranked = ranked
    self.tail = tail
    sums = Array(repeating: 0, count: width)
  }

  /// Makes the part of `stripe` that lies in `rows` the window.
  mutating func open(_ stripe: PostingsStripe, rows: Range<Int>) {
    let rows = rows.clamped(to: stripe.rows)
    self.stripe = stripe
    window = rows.lowerBound - stripe.rows.lowerBound..<rows.upperBound - stripe.rows.lowerBound
    guard window.count < stripe.rows.count else { return }
    if runs.isEmpty {
      runs = Array(repeating: 0..<0, count: tail.count)
      stamps = Array(repeating: 0, count: tail.count)
    }
    if stamp == .max {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 0
    }
    stamp += 1
  }

  /// Calls `take` with those of `rows` in the window whose product with `row` reaches a bound, and
  /// with that product, some at a time; never with `row` itself.
  ///
  /// `take` returns the bound for those to come, which may rise but not fall.
  mutating func visit(
    row: Int, rows: Range<Int>, reaching bound: Float,
    _ take: (ArraySlice<CandidateBuffer.Candidate>) -> Float
  ) {
    guard let stripe else { return }
    add(row, stripe)
    let first = stripe.rows.lowerBound
    let rows = rows.clamped(to: first + window.lowerBound..<first + window.upperBound)
    if rows.contains(row) { sums[row - first] = -.infinity }
    var bound = bound
    let (start, end) = (rows.lowerBound - first, rows.upperBound - first)
    for chunk in stride(from: start, to: end, by: SumSweep.size) {
      let range = chunk..<min(chunk + SumSweep.size, end)
      let found = sweep.collect(sums, in: range, shift: first, reaching: bound)
      if !found.isEmpty { bound = take(found) }
    }
    unsafe sums.withUnsafeMutableBufferPointer {
      unsafe UnsafeMutableBufferPointer(rebasing: $0[window]).update(repeating: 0)
    }
  }

  /// Adds the products of `row` with the rows of the window.
  private mutating func add(_ row: Int, _ stripe: PostingsStripe) {
    gather(row, stripe)
    unsafe stripe.words.withUnsafeBufferPointer { words in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for (weight, run) in segments { unsafe addPostings(words, run, times: weight, to: sums) }
      }
    }
  }

  /// Finds the postings that `row` meets in the window.
  private mutating func gather(_ row: Int, _ stripe: PostingsStripe) {
    let isWhole = window.count == stripe.rows.count
    let isOwn = stripe.rows.contains(row)
    let base = ranked.matrix.rowOffsets[stripe.rows.lowerBound]
    segments.removeAll(keepingCapacity: true)
    for index in ranked.matrix.range(ofRow: row) {
      let rank = Int(ranked.ranks[index])
      guard rank < tail.count else { continue }
      var run = stripe.starts[rank]..<stripe.starts[rank + 1]
      if !isWhole {
        if stamps[rank] != stamp {
          stamps[rank] = stamp
          let own = isOwn ? stripe.places[index - base] : run.lowerBound
          runs[rank] = stripe.run(run, in: window, near: own)
        }
        run = runs[rank]
      }
      if run.isEmpty { continue }
      // A first look at the list, so that it is on its way into the cache when its turn comes.
      touched &+= stripe.words[Int(run.lowerBound)]
      segments.append((ranked.matrix.values[index] * tail.steps[rank], run))
    }
  }
}
