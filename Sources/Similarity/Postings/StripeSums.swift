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

  init(_ ranked: RankedMatrix, _ tail: TailWeights, width: Int) {
    self.ranked = ranked
    self.tail = tail
    sums = Array(repeating: 0, count: width)
  }

  /// Calls `visit` with the rows of `stripe`, counted from its first, whose product with `row` is not
  /// below `bound`; only those in `wanted`, where given, which lie after `row`.
  ///
  /// `visit` returns the bound for those to come, which may rise but not fall. The rows come in
  /// no particular order.
  mutating func visit(
    row: Int, in stripe: PostingsStripe, only wanted: Range<Int>?, reaching bound: Float,
    _ visit: (Int32, Float) -> Float
  ) {
    let first = stripe.rows.lowerBound
    let rows = (wanted ?? stripe.rows).clamped(to: stripe.rows)
    let locals = rows.lowerBound - first..<rows.upperBound - first
    let updates = gather(row: row, stripe: stripe, wanted: wanted, locals: locals)
    // What shares no term has a sum of zero, and reaches no bound above it.
    if updates == 0, bound > 0 { return }
    unsafe stripe.words.withUnsafeBufferPointer { words in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for segment in segments {
          unsafe add(segment.weight, times: .init(rebasing: words[segment.postings]), to: sums)
        }
      }
    }
    if bound > 0, updates < locals.count / 4 {
      sweepPostings(stripe, reaching: bound, visit)
    } else {
      sweepAll(locals, reaching: bound, visit)
    }
  }

  /// Finds the runs of postings that `row` meets, and returns their total length.
  private mutating func gather(
    row: Int, stripe: PostingsStripe, wanted: Range<Int>?, locals: Range<Int>
  ) -> Int {
    segments.removeAll(keepingCapacity: true)
    var updates = 0
    let isOwn = wanted != nil && stripe.rows.contains(row)
    let isCut = locals.upperBound < stripe.rows.count
    let base = ranked.matrix.rowOffsets[stripe.rows.lowerBound]
    for index in ranked.matrix.range(ofRow: row) {
      let rank = Int(ranked.ranks[index])
      guard rank < tail.count else { continue }
      let start = isOwn ? Int(stripe.places[index - base]) + 1 : Int(stripe.starts[rank])
      var end = Int(stripe.starts[rank + 1])
      if isCut { end = stripe.firstPlace(in: start..<end, notBelow: locals.upperBound) }
      guard start < end else { continue }
      let weight = ranked.matrix.values[index] * tail.steps[rank]
      segments.append(Segment(postings: start..<end, weight: weight))
      updates += end - start
    }
    return updates
  }

  /// Reads and clears the sums by going through the postings again.
  private mutating func sweepPostings(
    _ stripe: PostingsStripe, reaching bound: Float, _ visit: (Int32, Float) -> Float
  ) {
    var bound = bound
    unsafe stripe.words.withUnsafeBufferPointer { words in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for segment in segments {
          for place in segment.postings {
            let word = unsafe words[place]
            let local = Int(word & 0xFFFF)
            let sum = unsafe sums[local]
            unsafe sums[local] = 0
            if !(sum < bound) { bound = visit(Int32(local), sum) }
          }
        }
      }
    }
  }

  /// Reads and clears the sums of a run of the stripe's rows.
  private mutating func sweepAll(
    _ locals: Range<Int>, reaching bound: Float, _ visit: (Int32, Float) -> Float
  ) {
    var bound = bound
    // A bound that rises is taken up now and then, and looked at again before each visit.
    for chunk in stride(from: locals.lowerBound, to: locals.upperBound, by: 512) {
      let end = min(chunk + 512, locals.upperBound)
      scan(sums.span, in: chunk..<end, notBelow: bound) { local, sum in
        if !(sum < bound) { bound = visit(Int32(local), sum) }
      }
    }
    unsafe sums.withUnsafeMutableBufferPointer { unsafe $0[locals].update(repeating: 0) }
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
