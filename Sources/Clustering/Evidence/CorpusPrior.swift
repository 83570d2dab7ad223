import Foundation

/// How many of a corpus's candidate pairs report one event, as the corpus itself tells.
///
/// The pair models are learned with as many pairs of one event as others. In a corpus of round-ups two
/// of a hundred candidate pairs are of one event, in one of a few large stories it is half of them: with
/// one prior for both, the first is joined too freely and the second torn. The share that explains the
/// log-odds best is found by expectation-maximization, without labels. Source: Saerens, Latinne,
/// Decaestecker, *Adjusting the Outputs of a Classifier to New a Priori Probabilities*, 2002.
///
/// Every article counts alike: a pair weighs the sum of what it is of either article's pairs. A few
/// articles cannot tell their share, so an expected one counts as much as `strength` articles.
struct CorpusPrior: Sendable {
  /// The share of candidate pairs that report one event.
  let share: Double

  private static let expectedShare = 0.1
  private static let strength = 15.0
  /// Log-odds are told apart by a hundredth, within what can matter.
  private static let limit = 20
  private static let binsInOne = 100
  private static let precision = 1e-7
  private static let mostRounds = 1_000

  /// What a share is as log-odds, to be added to those of models that know no prior.
  var logOdds: Float { Float(log(share / (1 - share))) }

  /// The prior of `pairs` with `logOdds` by a model that was learned with even classes.
  ///
  /// Complexity: linear in the pairs.
  init(of pairs: CandidatePairs, logOdds: [Float]) {
    let weights = Self.weights(of: pairs, logOdds: logOdds)
    let total = weights.reduce(Self.strength, +)
    let odds = weights.indices.map {
      exp(Double($0 - Self.limit * Self.binsInOne) / Double(Self.binsInOne))
    }
    var share = Self.expectedShare
    for _ in 0..<Self.mostRounds {
      let priorOdds = share / (1 - share)
      var expected = Self.strength * Self.expectedShare
      for (weight, odds) in zip(weights, odds) where weight > 0 {
        expected += weight * (1 - 1 / (1 + odds * priorOdds))
      }
      let next = expected / total
      let change = abs(next - share)
      share = next
      if change < Self.precision { break }
    }
    self.share = share
  }

  /// How much the pairs with each hundredth of log-odds weigh.
  private static func weights(of pairs: CandidatePairs, logOdds: [Float]) -> [Double] {
    let shares = pairs.degrees.map { 1 / Double(max(1, $0)) }
    let (lowest, highest) = (0, 2 * limit * binsInOne)
    var weights = [Double](repeating: 0, count: highest + 1)
    for row in 0..<pairs.rowCount {
      for pair in pairs.range(ofRow: row) {
        let bin = (Double(logOdds[pair]) + Double(limit)) * Double(binsInOne)
        weights[Int(min(max(bin.rounded(), Double(lowest)), Double(highest)))] +=
          shares[row] + shares[Int(pairs.columns[pair])]
      }
    }
    return weights
  }
}
