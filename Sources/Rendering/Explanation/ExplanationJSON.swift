import Articles
import Clustering
import Stories

/// Writes an explanation as one JSON object.
///
/// Two articles: `articles`, `similarity`, `terms` (their shares add up to the similarity), `views` (what
/// was measured and what it adds to `logOdds`), `logOdds`, `sameStory`, `warnings`. An article: `article`,
/// `story`, `headline`, `bonds`, `closest` and `runnerUp` with what was `needed` and `found`. A story:
/// `story`, `headline`, `size`, `strongest`, `weakest`, `smallerSide`.
public struct ExplanationJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: ExplanationReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("newsfold", report.version)
      switch report.subject {
      case .pair(let pair): pair.write(to: &writer)
      case .article(let article): article.write(to: &writer)
      case .story(let story): story.write(to: &writer)
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}

extension PairExplanation {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("articles", [first.id.rawValue, second.id.rawValue])
    writer.member("similarity", similarity)
    writer.member("terms") { writer in
      writer.array(terms) { writer, term in
        writer.object { writer in
          writer.member("term", term.term)
          writer.member("share", term.share)
        }
      }
    }
    writer.member("views") { writer in
      writer.object { writer in
        for part in evidence {
          writer.member(part.kind.rawValue) { writer in
            writer.object { writer in
              writer.member("value", part.value)
              writer.member("logOdds", part.logOdds)
            }
          }
        }
      }
    }
    writer.member("logOdds", logOdds)
    writer.member("sameStory", isSameStory)
    writer.member("warnings", warnings.map(\.name))
  }
}

extension PairExplanation.Warning {
  fileprivate var name: String {
    switch self {
    case .copies: "copies"
    case .differentLanguages: "differentLanguages"
    case .undated: "undated"
    case .beyondWindow: "beyondWindow"
    case .sameOutletLater: "sameOutletLater"
    case .headlineOnly: "headlineOnly"
    case .notCompared: "notCompared"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ pair: PairExplanation?) {
    member(key) { writer in
      if let pair { writer.object { pair.write(to: &$0) } } else { writer.null() }
    }
  }

  fileprivate mutating func member(_ key: String, _ need: ArticleExplanation.Need) {
    member(key) { writer in
      writer.object { writer in
        writer.member("needed", need.needed)
        writer.member("found", need.found)
      }
    }
  }
}

extension ArticleExplanation {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("article", article.id.rawValue)
    writer.member("story", story.id.rawValue)
    writer.member("headline", story.headline)
    writer.member("bonds") { writer in
      writer.array(bonds) { writer, bond in
        writer.object { writer in
          writer.member("article", bond.article.id.rawValue)
          writer.member("logOdds", bond.logOdds)
          writer.member("similarity", bond.similarity)
        }
      }
    }
    writer.member("closest", closest)
    writer.member("runnerUp") { writer in
      if let runnerUp { runnerUp.write(to: &writer) } else { writer.null() }
    }
  }
}

extension ArticleExplanation.RunnerUp {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("story", story.id.rawValue)
      writer.member("headline", story.headline)
      writer.member("score", score)
      writer.member("strongestPair", strongestPair)
      writer.member("meanEvidence", meanEvidence)
      writer.member("closest", closest)
    }
  }
}

extension StoryExplanation {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("story", story.id.rawValue)
    writer.member("headline", story.headline)
    writer.member("size", story.reports.count)
    writer.member("strongest", strongest)
    writer.member("weakest", weakest)
    writer.member("smallerSide", smallerSide.map(\.rawValue))
  }
}
