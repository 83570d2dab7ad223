import TextAnalysis

extension ReprintRule {
  /// The share of runs of three terms that a copy keeps at least: a changed word costs three of them
  /// where it costs two pairs.
  private static let leastRuns = 0.58

  /// Whether the sketches of two bodies leave it open that one copies the other.
  ///
  /// Up to the smaller of their largest hashes both sketches are complete. Of the n hashes there of
  /// the body that has fewer, a copy shares `leastRuns` n at least on average, with a standard
  /// deviation below 0.5 sqrt(n); two of them are allowed for.
  static func mayBeCopies(_ left: Span<UInt32>, _ right: Span<UInt32>) -> Bool {
    let limit = min(limit(of: left), limit(of: right))
    var (leftPlace, rightPlace, shared) = (0, 0, 0)
    while leftPlace < left.count, rightPlace < right.count {
      let (one, other) = (left[leftPlace], right[rightPlace])
      guard min(one, other) <= limit else { break }
      shared += one == other ? 1 : 0
      leftPlace += one <= other ? 1 : 0
      rightPlace += other <= one ? 1 : 0
    }
    guard shared > 1 else { return false }
    while leftPlace < left.count, left[leftPlace] <= limit { leftPlace += 1 }
    while rightPlace < right.count, right[rightPlace] <= limit { rightPlace += 1 }
    let count = Double(min(leftPlace, rightPlace))
    return Double(shared) >= leastRuns * count - count.squareRoot()
  }

  private static func limit(of sketch: Span<UInt32>) -> UInt32 {
    sketch.count < BodySketch.size ? .max : sketch[sketch.count - 1]
  }
}
