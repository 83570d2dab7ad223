import Vectorization

/// One worker's sums of a row's products with all rows of a stripe.
struct StripeSums {
  private let ranked: RankedMatrix
  private let tail: TailWeights
  private var sums: [Float]
  private var segments: [Segment] = []

  /// A run of postings and the weight of the row for their term.
  private struct Segment {
    var postings: Range<Int>
    var weight: Float
  }

  /// A row, counted from the stripe's first, and its approximate product.
  struct Candidate {
    var local: Int32
    var sum: Float
  }

  init(_ ranked: RankedMatrix, _ tail: TailWeights, width: Int) {
    self.ranked = ranked
    self.tail = tail
    sums = Array(repeating: 0, count: width)
  }

  /// The rows of `stripe` whose product with `row` is not below `bound`, in rising order; only those
  /// after `first`, where given.
  mutating func rows(
    with row: Int, in stripe: PostingsStripe, after first: Int?, reaching bound: Float
  ) -> [Candidate] {
    let updates = gather(row: row, stripe: stripe, after: first)
    // What shares no term has a sum of zero, and reaches no bound above it.
    if updates == 0, bound > 0 { return [] }
    unsafe stripe.words.withUnsafeBufferPointer { words in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for segment in segments {
          unsafe add(segment.weight, times: .init(rebasing: words[segment.postings]), to: sums)
        }
      }
    }
    return bound > 0 && updates < stripe.rows.count / 4
      ? sweepPostings(stripe, reaching: bound)
      : sweepAll(stripe, after: first, reaching: bound)
  }

  /// Finds the runs of postings that `row` meets, and returns their total length.
  private mutating func gather(row: Int, stripe: PostingsStripe, after first: Int?) -> Int {
    segments.removeAll(keepingCapacity: true)
    var updates = 0
    let isOwn = stripe.rows.contains(row)
    let base = ranked.matrix.rowOffsets[stripe.rows.lowerBound]
    for index in ranked.matrix.range(ofRow: row) {
      let rank = Int(ranked.ranks[index])
      guard rank < tail.count else { continue }
      let start =
        isOwn && first != nil ? Int(stripe.places[index - base]) + 1 : Int(stripe.starts[rank])
      let end = Int(stripe.starts[rank + 1])
      guard start < end else { continue }
      let weight = ranked.matrix.values[index] * tail.steps[rank]
      segments.append(Segment(postings: start..<end, weight: weight))
      updates += end - start
    }
    return updates
  }

  /// Reads and clears the sums by going through the postings again.
  private mutating func sweepPostings(
    _ stripe: PostingsStripe, reaching bound: Float
  ) -> [Candidate] {
    var found: [Candidate] = []
    unsafe stripe.words.withUnsafeBufferPointer { words in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for segment in segments {
          for place in segment.postings {
            let word = unsafe words[place]
            let local = Int(word & 0xFFFF)
            let sum = unsafe sums[local]
            unsafe sums[local] = 0
            if !(sum < bound) { found.append(Candidate(local: Int32(local), sum: sum)) }
          }
        }
      }
    }
    found.sort { $0.local < $1.local }
    return found
  }

  /// Reads and clears the sums of the whole stripe.
  private mutating func sweepAll(
    _ stripe: PostingsStripe, after first: Int?, reaching bound: Float
  ) -> [Candidate] {
    var found: [Candidate] = []
    let start = min(max(0, (first ?? -1) + 1 - stripe.rows.lowerBound), stripe.rows.count)
    scan(sums.span, in: start..<stripe.rows.count, notBelow: bound) { local, sum in
      found.append(Candidate(local: Int32(local), sum: sum))
    }
    unsafe sums.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: 0) }
    return found
  }
}

/// Adds `weight` times each posting's weight to the sum of its row.
@unsafe
private func add(
  _ weight: Float, times postings: UnsafeBufferPointer<UInt32>,
  to sums: UnsafeMutableBufferPointer<Float>
) {
  for place in 0..<postings.count {
    let word = unsafe postings[place]
    unsafe sums[Int(word & 0xFFFF)] += weight * Float(Int32(bitPattern: word) >> 16)
  }
}
