package import Evaluation

/// How well weights group a corpus.
package struct CorpusScore: Hashable, Sendable {
  /// What the corpus is called.
  package var name: String
  /// The family that it belongs to.
  package var family: String
  /// How many articles it has.
  package var articleCount: Int
  /// How many labelled stories it has.
  package var storyCount: Int
  /// BCubed by weights learned from all families.
  package var fitted: PrecisionRecall
  /// BCubed by weights learned from all families but its own; nil where that was not tried.
  package var leftOut: PrecisionRecall?
}

/// How well weights group corpora that they were learned from, and corpora that they were not.
package struct TrainingScores: Hashable, Sendable {
  /// The corpora, families together.
  package var corpora: [CorpusScore]

  /// The mean F1 over families, each the mean of its corpora, with weights learned from all families.
  package var fittedMean: Double {
    Self.mean(corpora.map { ($0.family, $0.fitted.f1) }) ?? 0
  }

  /// The same with weights learned without the family; nil where that was not tried.
  package var leftOutMean: Double? {
    Self.mean(corpora.compactMap { corpus in corpus.leftOut.map { (corpus.family, $0.f1) } })
  }

  private static func mean(_ scores: [(family: String, f1: Double)]) -> Double? {
    let families = Dictionary(grouping: scores, by: \.family)
    let means = families.keys.sorted().map { family in
      let scores = families[family] ?? []
      return scores.reduce(0) { $0 + $1.f1 } / Double(scores.count)
    }
    return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
  }
}

/// What the groups are worth when the models cannot look at something.
package struct AblationScore: Hashable, Sendable {
  /// What was left out of the models.
  package var ingredient: String
  /// The mean F1 over families without it, with weights learned from all families.
  package var fittedMean: Double
  /// The same with weights learned without the family that is scored; nil where that was not tried.
  package var leftOutMean: Double?
}

/// What an ablation leaves out at a time.
package enum AblationUnit: String, CaseIterable, Sendable {
  /// Features that stand or fall together.
  case groups
  /// Single features.
  case features
}
