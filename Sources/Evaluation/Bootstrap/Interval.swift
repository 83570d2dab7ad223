/// Where a score probably lies.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public var lower: Double
  /// The upper end.
  public var upper: Double

  /// An interval.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The middle `level` of `values`, between two of them where need be; nil for none.
  ///
  /// Complexity: O(n log n).
  init?(middle level: Double, of values: [Double]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    func quantile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let low = Int(place)
      let high = min(low + 1, sorted.count - 1)
      return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
    }
    self.init(lower: quantile((1 - level) / 2), upper: quantile((1 + level) / 2))
  }
}

/// An interval for every score.
public struct ScoreIntervals: Hashable, Sendable {
  private var intervals: [Interval]

  /// The interval of `score`.
  public subscript(score: Score) -> Interval { intervals[score.rawValue] }

  /// The middle `level` of the values that resamples gave; nil where there are none.
  init?(middle level: Double, of resamples: [ScoreValues]) {
    intervals = Score.allCases.compactMap { score in
      Interval(middle: level, of: resamples.map { $0[score] })
    }
    if intervals.count < Score.allCases.count { return nil }
  }
}
