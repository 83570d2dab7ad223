import Vectorization

/// One worker's approximate products of a row with all rows of a stripe.
struct StripeProducts {
  /// Zero between calls; filled up to whole vectors.
  private var sums: [Float]
  private var used = 0

  private static let lanes = 16
  /// How many sums are looked at to guess how large the largest are.
  private static let sampleCount = 256

  /// Products for stripes of up to `width` rows.
  init(width: Int) {
    let lanes = Self.lanes
    sums = Array(repeating: 0, count: (width + lanes - 1) / lanes * lanes)
  }

  /// Adds the products of `row` with the rows of `stripe`.
  mutating func add(
    _ row: Int, of rows: RankedRows, _ tail: TailWeights, _ stripe: NominationStripe
  ) {
    used = stripe.rows.count
    unsafe stripe.words.withUnsafeBufferPointer { words in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for index in rows.range(ofRow: row) {
          let rank = rows.ranks[index]
          let weight = rows.values[index] * tail.steps[Int(rank)]
          for place in stripe.starts.range(ofRank: rank) {
            let word = unsafe words[place]
            unsafe sums[Int(word & 0xFFFF)] += weight * Float(Int32(bitPattern: word) >> 16)
          }
        }
      }
    }
  }

  /// Gives the rows in `range` whose product is among the largest to `list`, and clears all
  /// products.
  ///
  /// - Parameters:
  ///   - range: Rows counted from the stripe's first.
  ///   - firstRow: The stripe's first row.
  ///   - row: The row itself, which is no nominee of its own.
  ///   - list: What was found before, and what is looked for.
  mutating func collect(
    from range: Range<Int>, firstRow: Int, excluding row: Int, into list: inout NomineeList
  ) {
    if range.contains(row - firstRow) { sums[row - firstRow] = -.infinity }
    let bound = max(list.bound, risenBound(range, limit: list.limit, from: list.bound))
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      let bytes = UnsafeRawBufferPointer(sums)
      let limits = SIMD16<Float>(repeating: bound)
      var place = range.lowerBound / Self.lanes * Self.lanes
      while place < range.upperBound {
        let values = unsafe bytes.loadUnaligned(fromByteOffset: place &* 4, as: SIMD16<Float>.self)
        if any(values .>= limits) {
          for index in max(place, range.lowerBound)..<min(place + Self.lanes, range.upperBound)
          where unsafe sums[index] >= bound {
            unsafe list.append(Int32(truncatingIfNeeded: firstRow &+ index), sums[index])
          }
        }
        place &+= Self.lanes
      }
      unsafe UnsafeMutableBufferPointer(rebasing: sums[..<used]).update(repeating: 0)
    }
    list.settle()
  }

  /// A bound that at least `limit` products in `range` reach and not many more, so that few are
  /// looked at one by one; `bound` itself where no better one was found.
  ///
  /// A sample guesses, a count over all decides.
  private func risenBound(_ range: Range<Int>, limit: Int, from bound: Float) -> Float {
    guard range.count > 16 * Self.sampleCount, range.count > 8 * limit else { return bound }
    var sample: [Float] = []
    sample.reserveCapacity(Self.sampleCount)
    for index in 0..<Self.sampleCount {
      let value = sums[range.lowerBound + index * range.count / Self.sampleCount]
      if value > bound { sample.append(value) }
    }
    sample.sort(by: >)
    // Twice as many as are wanted should reach the guess, and the next one is lower by half.
    var wanted = 2 * limit
    while true {
      let place = wanted * Self.sampleCount / range.count
      guard place < sample.count else { return bound }
      if count(in: range, atLeast: sample[place]) >= limit { return sample[place] }
      wanted *= 2
    }
  }

  /// How many products in `range` reach `bound`.
  private func count(in range: Range<Int>, atLeast bound: Float) -> Int {
    var counts = SIMD16<Int32>()
    let limits = SIMD16<Float>(repeating: bound)
    var place = range.lowerBound
    unsafe sums.withUnsafeBufferPointer { sums in
      let bytes = UnsafeRawBufferPointer(sums)
      while place + Self.lanes <= range.upperBound {
        let values = unsafe bytes.loadUnaligned(fromByteOffset: place &* 4, as: SIMD16<Float>.self)
        counts.replace(with: counts &+ 1, where: values .>= limits)
        place &+= Self.lanes
      }
    }
    return Int(counts.wrappedSum())
  }
}
