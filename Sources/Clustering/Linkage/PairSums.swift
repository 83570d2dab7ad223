/// The sums over the candidate pairs between two groups, or inside one.
///
/// In single precision: linkage holds one for every two groups with several pairs between them.
struct PairSums: Sendable {
  /// Sum of tempered probabilities (`PairEvidence.tempered`): a mean of them does not saturate.
  var tempered: Float = 0
  /// The highest log-odds of a pair.
  var strongest: Float = -.infinity

  /// The sums over one pair with these log-odds.
  init(logOdds: Float) {
    tempered = PairEvidence.tempered(logOdds)
    strongest = logOdds
  }

  /// The sums over no pair.
  init() {}

  static func += (left: inout PairSums, right: PairSums) {
    left.tempered += right.tempered
    left.strongest = max(left.strongest, right.strongest)
  }
}
