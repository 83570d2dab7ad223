import Vectorization

/// One worker's sums of what a row and the rows of a stripe have in common from the row's level on.
struct SuffixSums {
  private let lengths: RunLengths
  private let tail: TailWeights
  /// Zero between calls; filled up to whole vectors.
  private var sums: [Float]
  private var segments: [Segment] = []
  private var nominees: [(place: Int32, sum: Float)] = []
  /// The loaded row's lengths before its level, and zeros from there on.
  private var own: [Float]
  private var prefixLength: Float = 0
  private var level = 0

  /// A run of postings and the weight of the row for their term.
  private struct Segment {
    var postings: Range<Int32>
    var weight: Float
  }

  private static let lanes = RunLengths.lanes

  init(_ index: SuffixIndex) {
    lengths = index.lengths
    tail = index.tail
    let lanes = Self.lanes
    let width = min(index.stripeRows, index.ranked.matrix.rowCount)
    sums = Array(repeating: 0, count: (width + lanes - 1) / lanes * lanes)
    own = Array(repeating: 0, count: lengths.stride)
  }

  /// Makes `row`, which is cut at `level`, the one whose products are summed.
  mutating func load(row: Int, level: Int) {
    self.level = level
    for run in own.indices {
      own[run] = run < level ? lengths.lengths[row * lengths.stride + run] : 0
    }
    prefixLength = lengths.prefixLength(ofRow: row, before: level)
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
      sweepAll(stripe.prefixLengths[level], upTo: limit, reaching: bound)
    }
    for nominee in nominees {
      let row = Int(stripe.order[Int(nominee.place)])
      if !(nominee.sum + runProduct(row: row) < bound) { visit(Int(nominee.place)) }
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
    }
    return updates
  }

  /// Reads and clears the sums of the first places.
  private mutating func sweepAll(
    _ prefixLengths: [Float], upTo limit: Int, reaching bound: Float
  ) {
    let bounds = SIMD16<Float>(repeating: bound)
    let factor = SIMD16<Float>(repeating: prefixLength)
    let size = MemoryLayout<Float>.stride
    unsafe prefixLengths.withUnsafeBufferPointer { prefixes in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        let prefixBytes = UnsafeRawBufferPointer(prefixes)
        let bytes = UnsafeMutableRawBufferPointer(sums)
        var place = 0
        while place + 16 <= limit {
          let sum = unsafe bytes.loadUnaligned(fromByteOffset: place * size, as: SIMD16<Float>.self)
          let prefix = unsafe prefixBytes.loadUnaligned(
            fromByteOffset: place * size, as: SIMD16<Float>.self)
          let isBelow = (sum + factor * prefix) .< bounds
          if !all(isBelow) {
            for lane in 0..<16 where !isBelow[lane] {
              nominees.append((place: Int32(place + lane), sum: sum[lane]))
            }
          }
          unsafe bytes.storeBytes(
            of: SIMD16<Float>(), toByteOffset: place * size, as: SIMD16<Float>.self)
          place += 16
        }
        while place < limit {
          let sum = unsafe sums[place]
          if unsafe !(sum + prefixLength * prefixes[place] < bound) {
            nominees.append((place: Int32(place), sum: sum))
          }
          unsafe sums[place] = 0
          place += 1
        }
      }
    }
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

  /// The product of the lengths of the loaded row and another, run by run before the level.
  private func runProduct(row: Int) -> Float {
    var sum = SIMD16<Float>()
    let size = MemoryLayout<Float>.stride
    unsafe lengths.lengths.withUnsafeBufferPointer { lengths in
      unsafe own.withUnsafeBufferPointer { own in
        let otherBytes = UnsafeRawBufferPointer(lengths)
        let ownBytes = UnsafeRawBufferPointer(own)
        let start = row * own.count
        var run = 0
        while run < level {
          let left = unsafe ownBytes.loadUnaligned(
            fromByteOffset: run * size, as: SIMD16<Float>.self)
          let right = unsafe otherBytes.loadUnaligned(
            fromByteOffset: (start + run) * size, as: SIMD16<Float>.self)
          sum += left * right
          run += 16
        }
      }
    }
    return sum.sum()
  }
}
