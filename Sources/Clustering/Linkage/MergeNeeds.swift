/// What two groups need to become one story.
package struct MergeNeeds: Hashable, Sendable {
  /// The merge score, in log-odds.
  package var score: Float
  /// The log-odds of the strongest pair between them.
  package var strongestPair: Float
  /// The mean tempered probability over all cross pairs, those without evidence counting 0.
  package var meanEvidence: Float

  /// Needs.
  package init(score: Float = -0.5, strongestPair: Float = -2, meanEvidence: Float = 0.15) {
    self.score = score
    self.strongestPair = strongestPair
    self.meanEvidence = meanEvidence
  }

  /// How far scores differ that count as nearly the same.
  ///
  /// The scores that events, stories and topics need are a multiple of it apart (`Granularity`), so that
  /// they lie inside each other.
  private static let levelWidth: Float = 0.5

  /// The least score of the level that `score`, which is enough, is in: what is needed, and as many
  /// widths more as there are below the score.
  func level(of score: Float) -> Float {
    let widths = ((score - self.score) / Self.levelWidth).rounded(.down)
    return min(score, self.score + widths * Self.levelWidth)
  }

  /// Whether one pair with evidence may suffice between groups with so many cross pairs: it is the
  /// strongest, and the sum of all.
  func mayBeMet(byOnePairWith logOdds: Float, pairCount: Double) -> Bool {
    logOdds >= strongestPair && Double(meanEvidence) * pairCount <= 1
  }
}
