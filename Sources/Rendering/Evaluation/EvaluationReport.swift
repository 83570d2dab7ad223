public import Evaluation

/// How good found stories are against labels, ready to be written in any format.
public struct EvaluationReport: Sendable {
  /// The program's version, which is also the version of the formats.
  public var version: String
  /// The scores over the labelled articles.
  public var scores: ClusteringScores
  /// Articles that have no label and were left out.
  public var unlabelled: Int

  /// A report on scores.
  public init(version: String, scores: ClusteringScores, unlabelled: Int = 0) {
    self.version = version
    self.scores = scores
    self.unlabelled = unlabelled
  }
}

/// Writes scores as one JSON object.
public struct EvaluationJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: EvaluationReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let scores = report.scores
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("newsfold", report.version)
      writer.member("articles", scores.itemCount)
      writer.member("unlabelled", report.unlabelled)
      writer.member("storiesFound", scores.foundGroupCount)
      writer.member("storiesLabelled", scores.trueGroupCount)
      writer.member("bcubed") { Self.write(scores.bcubed, to: &$0) }
      writer.member("pairwise") { Self.write(scores.pairwise, to: &$0) }
      writer.member("vMeasure") { writer in
        writer.object { writer in
          writer.member("homogeneity", scores.vMeasure.homogeneity)
          writer.member("completeness", scores.vMeasure.completeness)
          writer.member("value", scores.vMeasure.value)
        }
      }
      writer.member("adjustedMutualInformation", scores.adjustedMutualInformation)
      writer.member("adjustedRandIndex", scores.adjustedRandIndex)
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }

  private static func write(_ scores: PrecisionRecall, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("precision", scores.precision)
      writer.member("recall", scores.recall)
      writer.member("f1", scores.f1)
    }
  }
}
