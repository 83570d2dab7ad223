/// Cuts a list into neighbouring parts of about the same weight.
struct Chunks {
  /// The fewest elements a part has: a smaller one is not worth a vocabulary of its own.
  static let smallest = 32

  /// The weight of each element.
  let weights: [Int]

  /// At most `count` ranges that cover all elements in order; one empty range where there are none.
  ///
  /// Complexity: linear in the elements.
  func ranges(_ count: Int) -> [Range<Int>] {
    let parts = max(1, min(count, weights.count / Self.smallest))
    let total = weights.reduce(0, +)
    var ranges: [Range<Int>] = []
    var start = 0
    var weight = 0
    for (index, own) in weights.enumerated() {
      weight += own
      if ranges.count + 1 < parts, weight >= total / parts * (ranges.count + 1) {
        ranges.append(start..<index + 1)
        start = index + 1
      }
    }
    ranges.append(start..<weights.count)
    return ranges
  }
}
