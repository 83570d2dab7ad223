extension PairFeature {
  /// What the words of two articles say.
  static let ofWords: [PairFeature] = allCases.filter {
    !ofContext.contains($0) && $0 != .sameOutletLater
  }

  /// What is only known once the text model has judged the pairs of the corpus.
  static let ofContext: [PairFeature] = [.time]
}

extension LogisticModel<MergeFeature> {
  /// Average linkage: a merge is worth its mean evidence.
  static func meanEvidence(_ weight: Float) -> LogisticModel {
    LogisticModel(intercept: 0) { $0 == .meanEvidence ? weight : 0 }
  }
}
