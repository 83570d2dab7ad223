import Articles
import Evaluation

/// Writes scores, intervals, mistakes and a comparison as one JSON object.
public struct EvaluationJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: EvaluationReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("newsfold", report.version)
      writer.member("articles", report.scores.itemCount)
      writer.member("unlabelled", report.unlabelled)
      writer.member("labelsWithoutArticle", report.unusedLabels)
      writer.member("missing", report.missing)
      writer.member("storiesFound", report.scores.foundGroupCount)
      writer.member("storiesLabelled", report.scores.trueGroupCount)
      writer.member("storiesExact", report.exactStories)
      writer.scores(report.scores)
      writer.member("intervals") { writer in
        guard let intervals = report.intervals, let bootstrap = report.bootstrap else {
          return writer.null()
        }
        writer.object { writer in
          writer.member("level", bootstrap.level)
          writer.member("resamples", bootstrap.resamples)
          writer.scores { intervals[$0] }
        }
      }
      writer.member("bySize") { $0.array(report.bins) { $0.bin($1) } }
      writer.member("merges") { $0.mistakes(report.merges) }
      writer.member("splits") { $0.mistakes(report.splits) }
      writer.member("comparison") { writer in
        guard let comparison = report.comparison else { return writer.null() }
        writer.comparison(comparison)
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}

extension JSONWriter {
  fileprivate mutating func bin(_ bin: SizeBin) {
    object { writer in
      writer.member("smallest", bin.smallest)
      writer.member("largest", bin.largest)
      writer.member("stories", bin.groupCount)
      writer.member("articles", bin.itemCount)
      writer.member("storiesExact", bin.exactCount)
      writer.member("precision", bin.bcubed.precision)
      writer.member("recall", bin.bcubed.recall)
      writer.member("f1", bin.bcubed.f1)
      writer.member("f1Interval") { $0.interval(bin.f1Interval) }
    }
  }

  fileprivate mutating func mistakes(_ mistakes: EvaluationReport.Mistakes) {
    object { writer in
      writer.member("count", mistakes.count)
      writer.member("worst") { $0.array(mistakes.worst) { $0.mistake($1) } }
    }
  }

  private mutating func mistake(_ mistake: EvaluationReport.Mistake) {
    object { writer in
      writer.member("story", mistake.name)
      writer.member("articles", mistake.error.size)
      writer.member("cost", mistake.error.cost)
      writer.member("wrongPairs", mistake.error.pairs)
      writer.member("partCount", mistake.error.parts.count)
      writer.member("parts") { $0.array(mistake.parts) { $0.part($1) } }
      writer.member("strongestPair") { writer in
        guard let bond = mistake.bond else { return writer.null() }
        writer.object { writer in
          writer.member("articles", [bond.first.id.rawValue, bond.second.id.rawValue])
          writer.member("titles", [bond.first.title, bond.second.title])
          writer.member("logOdds", bond.logOdds)
          writer.member("similarity", bond.similarity)
          writer.member("pairsAboveZero", bond.supporters)
        }
      }
    }
  }

  private mutating func part(_ part: EvaluationReport.Part) {
    object { writer in
      writer.member("story", part.name)
      writer.member("articles", part.count)
      writer.member("representative", part.article.rawValue)
      writer.member("headline", part.headline)
    }
  }

  fileprivate mutating func comparison(_ comparison: EvaluationReport.Comparison) {
    object { writer in
      writer.member("with", comparison.name)
      writer.member("missing", comparison.missing)
      writer.member("storiesFound", comparison.scores.foundGroupCount)
      writer.member("storiesInBoth", comparison.sharedStories)
      writer.scores(comparison.scores)
      writer.member("differenceIntervals") { writer in
        guard let intervals = comparison.intervals else { return writer.null() }
        writer.object { $0.scores { intervals[$0] } }
      }
      writer.member("storiesBetter", comparison.betterCount)
      writer.member("storiesWorse", comparison.worseCount)
      writer.member("storiesOtherwise", comparison.evenCount)
      writer.member("better") { $0.array(comparison.better) { $0.change($1) } }
      writer.member("worse") { $0.array(comparison.worse) { $0.change($1) } }
    }
  }

  private mutating func change(_ change: EvaluationReport.Change) {
    object { writer in
      writer.member("story", change.story.name)
      writer.member("articles", change.story.count)
      writer.member("headline", change.story.headline)
      writer.member("gain", change.change.gain)
      writer.member("before") { $0.side(change.change.before) }
      writer.member("after") { $0.side(change.change.after) }
    }
  }

  private mutating func side(_ side: GroupChange.Side) {
    object { writer in
      writer.member("parts") { $0.array(side.parts) { $0.buffer.append("\($1)") } }
      writer.member("foreign", side.foreignCount)
    }
  }
}
