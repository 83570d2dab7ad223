import Evaluation

/// The range of scores that a plot shows, in whole steps of 0.05.
struct PlotScale {
  let lower: Double
  let upper: Double
  private static let step = 0.05

  /// From just below the lowest to just above the highest of precision, recall and F1; nil for no
  /// rows.
  init?(_ report: SweepReport) {
    let values = report.rows.flatMap {
      [$0.scores.bcubed.precision, $0.scores.bcubed.recall, $0.scores.bcubed.f1]
    }
    guard let least = values.min(), let most = values.max() else { return nil }
    let low = max(0, (least / Self.step).rounded(.down))
    let high = max(low + 1, (most / Self.step).rounded(.up))
    // Divided by 20, the ends are the numbers that people would write.
    (lower, upper) = (low / 20, high / 20)
  }

  /// Where a score stands between the two ends, 0 to 1.
  func share(_ value: Double) -> Double {
    min(1, max(0, (value - lower) / (upper - lower)))
  }

  /// The two ends at the two edges of a plot.
  func heading(_ width: Int) -> String {
    let (left, right) = (fixed(lower, digits: 2), fixed(upper, digits: 2))
    let gap = max(1, width + 2 - left.utf8.count - right.utf8.count)
    return left + String(repeating: " ", count: gap) + right
  }

  /// A letter where each score stands; F1 covers the others.
  func marks(_ row: SweepReport.Row, _ width: Int) -> String {
    var cells = [Character](repeating: " ", count: width)
    let bcubed = row.scores.bcubed
    for (letter, value) in [("P", bcubed.precision), ("R", bcubed.recall), ("F", bcubed.f1)] {
      cells[Int((share(value) * Double(width - 1)).rounded())] = Character(letter)
    }
    return "|" + String(cells) + "|"
  }
}
