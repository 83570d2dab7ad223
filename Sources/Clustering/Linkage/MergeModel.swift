import Foundation

/// Judges whether two groups of reports are one story.
///
/// The score looks at the evidence between the groups against the cohesion inside each, at their
/// sizes and at their times, so that one rule fits stories of two reports and of two hundred. Average
/// linkage is the special case in which only `meanEvidence` weighs.
struct MergeModel: Sendable {
  let model: LogisticModel<MergeFeature>
  let time: TimeEvidence

  /// Log-odds that `a` and `b` are one story; `between` are the sums over their cross pairs.
  func score(_ a: Group, _ b: Group, between: PairSums) -> Float {
    var score = model.intercept
    func add(_ feature: MergeFeature, _ value: Double) {
      score += model.weight(of: feature) * Float(value)
    }
    let pairCount = Double(a.size) * Double(b.size)
    let meanTempered = Double(between.tempered) / pairCount
    let meanSharp = Double(between.sharp) / pairCount
    add(.meanEvidence, Double(logOdds(ofProbability: Float(meanTempered))))
    let strongest = probability(ofLogOdds: PairEvidence.temper * between.strongest)
    add(.strongestEvidence, Double(logOdds(ofProbability: strongest)))
    add(.relativeEvidence, logRatio(meanTempered, a.cohesion, b.cohesion))
    add(.sharpEvidence, meanSharp.squareRoot())
    add(.relativeSharpEvidence, logRatio(meanSharp, a.sharpCohesion, b.sharpCohesion))
    add(.meanFull, (Double(between.full) / pairCount).squareRoot())
    add(.meanLead, (Double(between.lead) / pairCount).squareRoot())
    let (smaller, larger) = (min(a.logSize, b.logSize), max(a.logSize, b.logSize))
    add(.logSmallerSize, smaller)
    add(.logLargerSize, larger)
    add(.logSizeProduct, smaller * larger)
    add(.meanTime, Double(between.time) / pairCount)
    if let first = a.meanDate, let second = b.meanDate {
      add(.timeOfMeans, Double(time.ratio(ofGap: abs(first - second))))
    }
    let size = Double(a.size + b.size)
    add(.expectedSize, log((a.expectedSizes + b.expectedSizes) / size / size))
    add(.crowding, log((a.crowding + b.crowding) / size))
    return score
  }

  /// The mean between two groups over the geometric mean of those inside, as a logarithm.
  private func logRatio(_ between: Double, _ insideA: Double, _ insideB: Double) -> Double {
    log((between + 0.01) / ((insideA + 0.01) * (insideB + 0.01)).squareRoot())
  }
}
