import Evaluation
import Foundation
import Newsfold

extension TrainingReport {
  private struct Document: Encodable {
    var version: String
    var corpora: [Corpus]?
    var mean: Mean?
    var ablation: [Ingredient]?
  }

  private struct Corpus: Encodable {
    var name, family: String
    var articles, stories: Int
    var fitted: Score
    var leftOut: Score?
  }

  private struct Score: Encodable {
    var precision, recall, f1: Double

    init(_ score: PrecisionRecall) {
      (precision, recall, f1) = (score.precision, score.recall, score.f1)
    }
  }

  private struct Mean: Encodable {
    var fitted: Double
    var leftOut: Double?
  }

  private struct Ingredient: Encodable {
    var without: String
    var mean: Mean
  }

  /// The report as JSON.
  func json() throws -> [UInt8] {
    let document = Document(
      version: Version.current,
      corpora: scores?.corpora.map { corpus in
        Corpus(
          name: corpus.name, family: corpus.family, articles: corpus.articleCount,
          stories: corpus.storyCount, fitted: Score(corpus.fitted),
          leftOut: corpus.leftOut.map(Score.init))
      },
      mean: scores.map { Mean(fitted: $0.fittedMean, leftOut: $0.leftOutMean) },
      ablation: ablation.isEmpty
        ? nil
        : ablation.map {
          Ingredient(
            without: $0.ingredient, mean: Mean(fitted: $0.fittedMean, leftOut: $0.leftOutMean))
        })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(document)) + [UInt8(ascii: "\n")]
  }
}
