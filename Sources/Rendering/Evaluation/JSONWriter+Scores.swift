import Evaluation

extension JSONWriter {
  /// The members of the scores: "bcubed", "pairwise", "vMeasure" and the two adjusted ones.
  mutating func scores(_ scores: ClusteringScores) {
    scoreMembers { $0.number(scores[$1]) }
  }

  /// The same members, an interval each.
  mutating func scores(_ interval: (Score) -> Interval) {
    scoreMembers { $0.interval(interval($1)) }
  }

  /// An interval as a list of its two ends, or null.
  mutating func interval(_ interval: Interval?) {
    guard let interval else { return null() }
    array([interval.lower, interval.upper]) { $0.number($1) }
  }

  private mutating func scoreMembers(_ write: (inout JSONWriter, Score) -> Void) {
    func group(_ members: KeyValuePairs<String, Score>, _ writer: inout JSONWriter) {
      writer.object { writer in
        for (key, score) in members { writer.member(key) { write(&$0, score) } }
      }
    }
    member("bcubed") {
      group(
        ["precision": .bcubedPrecision, "recall": .bcubedRecall, "f1": .bcubedF1], &$0)
    }
    member("pairwise") {
      group(
        ["precision": .pairwisePrecision, "recall": .pairwiseRecall, "f1": .pairwiseF1], &$0)
    }
    member("vMeasure") {
      group(
        ["homogeneity": .homogeneity, "completeness": .completeness, "value": .vMeasure], &$0)
    }
    member("adjustedMutualInformation") { write(&$0, .adjustedMutualInformation) }
    member("adjustedRandIndex") { write(&$0, .adjustedRandIndex) }
  }
}
