import Vectorization

/// One worker's sums of what a row and the rows of a stripe have in common from the row's level on.
struct SuffixSums {
  private let lengths: RunLengths
  private let tail: TailWeights
  /// Zero between calls.
  private var sums: [Float]
  private var segments: [Segment] = []
  private var nominees: [(place: Int32, sum: Float)] = []
  /// The loaded row's lengths before its level, and zeros from there on.
  private var own: [Float]
  private var prefixLength: Float = 0
  private var level = 0
  /// What keeps a read whose value nobody needs.
  private var touched: UInt32 = 0

  /// A run of postings and the weight of the row for their term.
  private struct Segment {
    var postings: Range<Int32>
    var weight: Float
  }

  init(_ index: SuffixIndex) {
    lengths = index.lengths
    tail = index.tail
    sums = Array(repeating: 0, count: min(index.stripeRows, index.ranked.matrix.rowCount))
    own = Array(repeating: 0, count: lengths.stride)
  }

  /// Makes the row at a place of a stripe, which is cut at `level`, the one whose products are summed.
  mutating func load(_ stripe: SuffixStripe, place: Int, level: Int) {
    let row = Int(stripe.order[place])
    self.level = level
    for run in own.indices {
      own[run] = run < level ? lengths.lengths[row * lengths.stride + run] : 0
    }
    prefixLength = stripe.prefixLengths[level][place]
  }

  /// Calls `visit` with those of the first places of a stripe whose product with the loaded row may not
  /// be below `bound`, in no particular order.
  ///
  /// - Parameters:
  ///   - stripe: The stripe.
  ///   - limit: How many of its places.
  ///   - source: The loaded row's stripe and place.
  ///   - isOwn: Whether the stripe is the row's own, and the limit its place.
  ///   - bound: What a product must reach, the kernel's rounding taken off.
  ///   - visit: What to do with a place.
  mutating func visit(
    _ stripe: SuffixStripe, upTo limit: Int, of source: (stripe: SuffixStripe, place: Int),
    isOwn: Bool, reaching bound: Float, _ visit: (Int) -> Void
  ) {
    if limit == 0 { return }
    let updates = gather(stripe, upTo: limit, of: source, isOwn: isOwn)
    let mustMeet = !(prefixLength * stripe.longest[level] < bound)
    // What shares no term of the suffix is below the bound, and needs no looking at.
    if updates == 0, !mustMeet { return }
    unsafe stripe.postings.words.withUnsafeBufferPointer { words in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for segment in segments {
          unsafe addPostings(words, segment.postings, times: segment.weight, to: sums)
        }
      }
    }
    nominees.removeAll(keepingCapacity: true)
    if !mustMeet, updates < limit / 8 {
      sweepPostings(stripe, reaching: bound)
    } else {
      sweepBounds(
        &sums, stripe.prefixLengths[level], upTo: limit, factor: prefixLength, notBelow: bound
      ) { place, sum in nominees.append((place: Int32(place), sum: sum)) }
    }
    for nominee in nominees {
      let row = Int(stripe.order[Int(nominee.place)])
      let rest = runProduct(own, lengths.lengths, row: row, runCount: level)
      if !(nominee.sum + rest < bound) { visit(Int(nominee.place)) }
    }
  }

  /// Finds the runs of postings that the row meets, and returns their total length.
  private mutating func gather(
    _ stripe: SuffixStripe, upTo limit: Int, of source: (stripe: SuffixStripe, place: Int),
    isOwn: Bool
  ) -> Int {
    segments.removeAll(keepingCapacity: true)
    let postings = stripe.postings
    let values = source.stripe.values
    let isCut = !isOwn && limit < stripe.order.count
    var updates = 0
    for index in values.range(ofRow: source.place) {
      let rank = Int(values.ranks[index])
      let start = postings.starts[rank]
      var end = isOwn ? source.stripe.postings.places[index] : postings.starts[rank + 1]
      if isCut, start < end {
        end = Int32(postings.firstPlace(in: Int(start)..<Int(end), notBelow: limit))
      }
      guard start < end else { continue }
      let weight = values.values[index] * tail.steps[rank]
      segments.append(Segment(postings: start..<end, weight: weight))
      updates += Int(end - start)
      // The list is on its way into cache while the others are looked up.
      touched &+= postings.words[Int(start)]
    }
    return updates
  }

  /// Reads and clears the sums by going through the postings again.
  private mutating func sweepPostings(_ stripe: SuffixStripe, reaching bound: Float) {
    let prefixLengths = stripe.prefixLengths[level]
    unsafe stripe.postings.words.withUnsafeBufferPointer { words in
      unsafe prefixLengths.withUnsafeBufferPointer { prefixes in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          for segment in segments {
            for index in segment.postings {
              let place = unsafe Int(words[Int(index)] & 0xFFFF)
              let sum = unsafe sums[place]
              unsafe sums[place] = 0
              // A place that comes again has a sum of zero by then, and stays below.
              if unsafe !(sum + prefixLength * prefixes[place] < bound) {
                nominees.append((place: Int32(place), sum: sum))
              }
            }
          }
        }
      }
    }
  }
}
