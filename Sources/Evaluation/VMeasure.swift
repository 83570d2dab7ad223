import Foundation

/// How pure the found groups are and how whole the true ones stayed, by conditional entropy.
///
/// Source: A. Rosenberg and J. Hirschberg, *V-Measure: A Conditional Entropy-Based External Cluster
/// Evaluation Measure*, EMNLP-CoNLL 2007, with beta = 1.
public struct VMeasure: Hashable, Sendable {
  /// 1 when every found group holds items of one true group only.
  public var homogeneity: Double
  /// 1 when every true group lies in one found group.
  public var completeness: Double

  /// Measures a table.
  ///
  /// A side without entropy (a single group, or no items) has nothing to tell apart, and its score
  /// is 1.
  ///
  /// Complexity: linear in the cells and groups.
  public init(_ table: ContingencyTable) {
    let information = table.mutualInformation
    let ofTruth = entropy(table.trueSizes, of: table.itemCount)
    let ofFound = entropy(table.foundSizes, of: table.itemCount)
    homogeneity = ofTruth > 0 ? min(1, information / ofTruth) : 1
    completeness = ofFound > 0 ? min(1, information / ofFound) : 1
  }

  /// The harmonic mean of the two.
  public var value: Double { harmonicMean(homogeneity, completeness) }
}

extension ContingencyTable {
  /// What one grouping tells of the other, in nats, never below 0.
  var mutualInformation: Double {
    guard itemCount > 0 else { return 0 }
    let total = Double(itemCount)
    let sum = cells.reduce(0.0) { sum, cell in
      let count = Double(cell.count)
      let expected = Double(cell.foundSize) * Double(cell.trueSize)
      return sum + count * log(total * count / expected)
    }
    return max(0, sum / total)
  }
}

/// The entropy in nats of groups of these sizes.
func entropy(_ sizes: [Int], of itemCount: Int) -> Double {
  guard sizes.count > 1 else { return 0 }
  return sizes.reduce(0.0) { sum, size in
    let share = Double(size) / Double(itemCount)
    return sum - share * log(share)
  }
}
