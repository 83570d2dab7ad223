import Foundation

/// Two groups that an agglomeration merged, or did not, again and again: the features of each such
/// decision, and how far the labels say that it was right.
struct MergeRecord: Sendable {
  /// The label of each article; -1 for those without.
  private let labels: [Int32]
  /// The features, a row a decision.
  private(set) var features = FeatureTable(columnCount: MergeFeature.allCases.count)
  /// The share of the cross pairs whose articles have the same label, of those where both have one.
  private(set) var targets: [Float] = []
  /// How much each decision counts: a power of the smaller group's size.
  private(set) var weights: [Double] = []

  /// Less than proportional, since the articles of one group are not independent of each other.
  private static let sizePower = 0.7

  /// An empty record about articles with `labels`.
  init(labels: [Int32]) {
    self.labels = labels
  }

  /// Takes down a decision on two groups of articles; one about unlabelled articles alone says nothing.
  mutating func add(_ features: MergeFeatures, _ first: [Int32], _ second: [Int32]) {
    let (left, right) = (counts(of: first), counts(of: second))
    let pairs = left.values.reduce(0, +) * right.values.reduce(0, +)
    guard pairs > 0 else { return }
    let same = left.reduce(0) { $0 + $1.value * (right[$1.key] ?? 0) }
    self.features.append(features.all)
    targets.append(Float(Double(same) / Double(pairs)))
    weights.append(pow(Double(min(first.count, second.count)), Self.sizePower))
  }

  /// Takes over what another record has.
  mutating func append(_ other: MergeRecord) {
    features.append(other.features.values)
    targets += other.targets
    weights += other.weights
  }

  private func counts(of members: [Int32]) -> [Int32: Int] {
    members.reduce(into: [:]) { counts, member in
      let label = labels[Int(member)]
      if label >= 0 { counts[label, default: 0] += 1 }
    }
  }
}
