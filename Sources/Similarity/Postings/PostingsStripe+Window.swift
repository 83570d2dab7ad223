extension PostingsStripe {
  /// The part of one term's postings whose rows, counted from the stripe's first, lie in `window`.
  ///
  /// - Parameters:
  ///   - run: The term's postings.
  ///   - window: The rows that are looked for.
  ///   - place: A posting of the term in the window or not far from it, from where the search goes
  ///     outwards in growing steps.
  /// - Returns: The postings of the window, where it is empty those of none.
  func run(_ run: Range<Int32>, in window: Range<Int>, near place: Int32) -> Range<Int32> {
    let low = first(in: run, notBelow: window.lowerBound, near: place)
    return low..<first(in: low..<run.upperBound, notBelow: window.upperBound, near: max(low, place))
  }

  /// The first place in `run` whose row is not below `local`.
  private func first(in run: Range<Int32>, notBelow local: Int, near place: Int32) -> Int32 {
    func isBelow(_ place: Int32) -> Bool { Int(words[Int(place)] & 0xFFFF) < local }
    // All before `low` are below, all from `high` on are not.
    var (low, high) = (run.lowerBound, run.upperBound)
    var step: Int32 = 1
    if place < high, isBelow(place) {
      low = place + 1
      while low + step < high, isBelow(low + step) {
        low += step + 1
        step *= 2
      }
      high = min(high, low + step)
    } else {
      high = min(high, place)
      while high - step > low, !isBelow(high - step) {
        high -= step
        step *= 2
      }
      low = max(low, high - step)
    }
    while low < high {
      let middle = low + (high - low) / 2
      if isBelow(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
