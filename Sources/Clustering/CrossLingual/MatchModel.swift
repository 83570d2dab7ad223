import Foundation

/// What is known of two groups in different languages before it is judged whether they are one story.
enum MatchFeature: Int, ModelFeature {
  /// Logarithm of the cosine of the two rows.
  case likeness
  /// Logarithm of how much stronger the match is than the next best: of the next best of both groups
  /// in the other's language, the weaker one.
  case lead
  /// Logarithm of the gap in days, and one.
  case gap
}

/// Judges whether two groups in different languages are one story.
///
/// That the best match is clearly better than the next one tells more than how good it is, as with
/// `LocalScale` within a language: so it needs no threshold for languages that have much or little in
/// common. Source of the idea: M. Artetxe, H. Schwenk, *Margin-based Parallel Corpus Mining with
/// Multilingual Sentence Embeddings*, ACL 2019.
///
/// The weights were learned from the groups that Newsfold makes, under four settings, of Olympic
/// headlines in Spanish, Portuguese and German (OG2021; Novak et al. 2025), among which stood 3,000
/// English articles of other years (Baly et al. 2020) with dates of that summer, which match none.
struct MatchModel: Sendable {
  /// A summand that keeps logarithms of small cosines apart from what they say.
  private static let cosineFloor = 0.02
  private static let strengthFloor = 0.03

  private let model = LogisticModel<MatchFeature>(intercept: 3.95) { feature in
    switch feature {
    case .likeness: 2.61
    case .lead: 0.39
    case .gap: -2.78
    }
  }

  /// Log-odds that `group` and its neighbour are one story.
  func logOdds(
    of group: Int, _ neighbor: ForeignNeighbors.Neighbor, in order: GroupOrder,
    _ neighbors: ForeignNeighbors
  ) -> Float {
    let other = Int(neighbor.place)
    let next = min(
      neighbors.bestStrength(of: group, in: neighbor.language, except: neighbor.place),
      neighbors.bestStrength(
        of: other, in: Int32(order.entries[group].language), except: Int32(group)))
    let likeness = log(Double(neighbor.cosine) + Self.cosineFloor)
    let lead = log(
      (Double(neighbor.strength) + Self.strengthFloor) / (Double(next) + Self.strengthFloor))
    let gap = log(1 + order.gap(group, other))
    return model.intercept + model.weight(of: .likeness) * Float(likeness)
      + model.weight(of: .lead) * Float(lead) + model.weight(of: .gap) * Float(gap)
  }
}
