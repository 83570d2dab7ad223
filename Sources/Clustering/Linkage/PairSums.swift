/// The sums over the candidate pairs between two groups, or inside one.
///
/// In single precision: linkage holds one for every two groups with several pairs between them.
struct PairSums: Sendable {
  /// Sum of tempered probabilities, sigma(0.3 log-odds): a mean of them does not saturate.
  var tempered: Float = 0
  /// Sum of probabilities.
  var sharp: Float = 0
  var lead: Float = 0
  /// The highest log-odds of a pair.
  var strongest: Float = -.infinity

  /// The sums over one pair: its log-odds, and its cosine by leads.
  init(logOdds: Float, lead: Float) {
    (tempered, sharp) = PairEvidence.probabilities(ofLogOdds: logOdds)
    self.lead = lead
    strongest = logOdds
  }

  /// The sums over no pair.
  init() {}

  static func += (left: inout PairSums, right: PairSums) {
    left.tempered += right.tempered
    left.sharp += right.sharp
    left.lead += right.lead
    left.strongest = max(left.strongest, right.strongest)
  }
}
