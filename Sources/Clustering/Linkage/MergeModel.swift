import Foundation

/// Judges whether two groups of reports are one story.
///
/// The score looks at the evidence between the groups against the cohesion inside each and at their
/// sizes, so that one rule fits stories of two reports and of two hundred. Average linkage is the
/// special case in which only `meanEvidence` weighs. Time is part of the evidence; beside that, the
/// gap between the groups' mean dates was worth nothing.
struct MergeModel: Sendable {
  let model: LogisticModel<MergeFeature>

  /// Log-odds that `a` and `b` are one story; `between` are the sums over their cross pairs.
  func score(_ a: Group, _ b: Group, between: PairSums) -> Float {
    features(a, b, between: between).logOdds(by: model)
  }

  /// What is known about `a` and `b`; `between` are the sums over their cross pairs.
  func features(_ a: Group, _ b: Group, between: PairSums) -> MergeFeatures {
    var features = MergeFeatures()
    let pairCount = Double(a.size) * Double(b.size)
    let meanTempered = Double(between.tempered) / pairCount
    let meanSharp = Double(between.sharp) / pairCount
    features[.meanEvidence] = logOdds(ofProbability: Float(meanTempered))
    let strongest = probability(ofLogOdds: PairEvidence.temper * between.strongest)
    features[.strongestEvidence] = logOdds(ofProbability: strongest)
    features[.relativeEvidence] = logRatio(meanTempered, a.cohesion, b.cohesion)
    features[.sharpEvidence] = Float(meanSharp.squareRoot())
    features[.relativeSharpEvidence] = logRatio(meanSharp, a.sharpCohesion, b.sharpCohesion)
    features[.meanFull] = Float((Double(between.full) / pairCount).squareRoot())
    features[.meanLead] = Float((Double(between.lead) / pairCount).squareRoot())
    let (smaller, larger) = (min(a.logSize, b.logSize), max(a.logSize, b.logSize))
    features[.logSmallerSize] = Float(smaller)
    features[.logLargerSize] = Float(larger)
    features[.logSizeProduct] = Float(smaller * larger)
    let size = Double(a.size + b.size)
    features[.expectedSize] = Float(log((a.expectedSizes + b.expectedSizes) / size / size))
    features[.crowding] = Float(log((a.crowding + b.crowding) / size))
    let short = Float(a.shortCount + b.shortCount) / Float(size)
    features[.short] = short
    features[.shortLogSmallerSize] = short * features[.logSmallerSize]
    return features
  }

  /// The mean between two groups over the geometric mean of those inside, as a logarithm.
  private func logRatio(_ between: Double, _ insideA: Double, _ insideB: Double) -> Float {
    Float(log((between + 0.01) / ((insideA + 0.01) * (insideB + 0.01)).squareRoot()))
  }
}
