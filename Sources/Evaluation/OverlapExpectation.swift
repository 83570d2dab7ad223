import Foundation

/// What two groups of given sizes add to the mutual information of two groupings on the mean, when
/// the items are put into them at random.
struct OverlapExpectation {
  private let total: Int
  /// The logarithms of 0! to `total`!.
  private let factorials: [Double]

  init(itemCount: Int) {
    total = itemCount
    factorials = (0...itemCount).map { lgamma(Double($0) + 1) }
  }

  /// The expected information in nats of groups with `left` and `right` items.
  ///
  /// Complexity: linear in the overlaps that they can have.
  func information(_ left: Int, _ right: Int) -> Double {
    let fixed =
      factorials[left] + factorials[right] + factorials[total - left] + factorials[total - right]
      - factorials[total]
    let expected = Double(left) * Double(right)
    var sum = 0.0
    for overlap in max(1, left + right - total)...min(left, right) {
      let logProbability =
        fixed - factorials[overlap] - factorials[left - overlap] - factorials[right - overlap]
        - factorials[total - left - right + overlap]
      let share = Double(overlap) / Double(total)
      sum += share * log(Double(total) * Double(overlap) / expected) * exp(logProbability)
    }
    return sum
  }
}
