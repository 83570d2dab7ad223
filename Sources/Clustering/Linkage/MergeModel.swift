import Foundation

/// Judges whether two groups of reports are one story.
///
/// The score looks at the evidence between the groups against the cohesion inside each and at their
/// sizes, so that one rule fits stories of two reports and of two hundred, and at the terms that tell
/// them apart. Average linkage is the special case in which only `meanEvidence` weighs. Time is part of
/// the evidence; beside that, the gap between the groups' mean dates was worth nothing.
struct MergeModel: Sendable {
  let model: LogisticModel<MergeFeature>

  /// Log-odds that `a` and `b` are one story; `between` are the sums over their cross pairs.
  func score(
    _ a: Group, _ b: Group, between: PairSums, _ contrast: TermContrast
  ) -> Float {
    features(a, b, between: between, contrast).logOdds(by: model)
  }

  /// What `score` is at most, whatever the contrast, which costs more to find than all the rest; and
  /// whether that is less than certain.
  func scoreBound(_ a: Group, _ b: Group, between: PairSums) -> (score: Float, isBound: Bool) {
    let score = features(a, b, between: between).logOdds(by: model)
    let scale = Self.contrastScale(a, b)
    return (score + mostOfContrast * scale, scale > 0)
  }

  /// What a contrast adds to the log-odds at most, at scale 1.
  private var mostOfContrast: Float {
    max(0, model.weight(of: .contrastLess)) + max(0, model.weight(of: .contrastMore))
  }

  /// By how much a contrast between the groups counts.
  private static func contrastScale(_ a: Group, _ b: Group) -> Float {
    let bodyShare = 1 - Double(a.shortCount + b.shortCount) / Double(a.size + b.size)
    return Float(log(Double(1 + min(a.size, b.size))) * bodyShare)
  }

  /// What is known about `a` and `b`; `between` are the sums over their cross pairs.
  func features(
    _ a: Group, _ b: Group, between: PairSums, _ contrast: TermContrast
  ) -> MergeFeatures {
    var features = features(a, b, between: between)
    features.set(contrast, scale: Self.contrastScale(a, b))
    return features
  }

  private func features(_ a: Group, _ b: Group, between: PairSums) -> MergeFeatures {
    var features = MergeFeatures()
    let pairCount = Double(a.size) * Double(b.size)
    let meanTempered = Double(between.tempered) / pairCount
    features[.meanEvidence] = logOdds(ofProbability: Float(meanTempered))
    let strongest = probability(ofLogOdds: PairEvidence.temper * between.strongest)
    features[.strongestEvidence] = logOdds(ofProbability: strongest)
    features[.relativeEvidence] = logRatio(meanTempered, a.cohesion, b.cohesion)
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

extension MergeFeatures {
  fileprivate mutating func set(_ contrast: TermContrast, scale: Float) {
    self[.contrastLess] = contrast.less * scale
    self[.contrastMore] = contrast.more * scale
  }
}
