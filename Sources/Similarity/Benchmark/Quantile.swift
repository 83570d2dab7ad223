/// Quantiles of measured times.
enum Quantile {
  /// The middle, or the mean of the two in the middle; 0 of nothing.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// The smallest value that so large a share of all does not exceed; 0 of nothing.
  static func value(_ values: [Double], share: Double) -> Double {
    let sorted = values.sorted()
    let place = Int((share * Double(sorted.count)).rounded(.up)) - 1
    return sorted.isEmpty ? 0 : sorted[min(max(0, place), sorted.count - 1)]
  }
}
