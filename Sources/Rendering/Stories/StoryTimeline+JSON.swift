import Articles
public import Stories

extension StoryTimeline {
  /// The members of the timeline in JSON.
  func write(to writer: inout JSONWriter) {
    writer.member("latest", latest?.rawValue)
    writer.member("developments") { writer in
      writer.array(developments) { writer, development in
        writer.object { writer in
          writer.member("headline", development.headline)
          writer.member("representative", development.representative.rawValue)
          writer.member("firstPublished", development.firstPublished?.iso8601)
          writer.member("articles", development.reports.map(\.rawValue))
        }
      }
    }
    writer.member("headlines") { writer in
      writer.array(headlines) { writer, change in
        writer.object { writer in
          writer.member("headline", change.headline)
          writer.member("article", change.article.rawValue)
          writer.member("published", change.time.iso8601)
          writer.member("reports", change.reportCount)
        }
      }
    }
    writer.member("bursts") { writer in
      writer.array(bursts) { writer, burst in
        writer.object { writer in
          writer.member("first", burst.first.iso8601)
          writer.member("last", burst.last.iso8601)
          writer.member("reports", burst.reportCount)
        }
      }
    }
  }
}

extension HeadlineChoice {
  /// The members in JSON of why a report stands for its story.
  func write(to writer: inout JSONWriter) {
    writer.member("centrality", centrality)
    writer.member("agreement", agreement)
    writer.member("flaws", flaws.map(\.rawValue))
  }
}

extension RankParts {
  /// The members of the rank in JSON: the weight and what it is the sum of.
  func write(to writer: inout JSONWriter) {
    writer.member("weight", weight)
    writer.member("outlets", outlets)
    writer.member("reports", reports)
    writer.member("spread", spread)
    writer.member("freshness", freshness)
    writer.member("novelty", novelty)
  }

  /// The same in words, for people.
  var words: String {
    func number(_ value: Double) -> String { fixed(value, digits: 2) }
    return "rank \(number(weight)): outlets \(number(outlets)), reports \(number(reports)), "
      + "spread \(number(spread)), fresh \(number(freshness)), new \(number(novelty))"
  }
}

/// Writes how a story developed as one JSON object.
public struct TimelineJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes the timeline of `story` to `sink`.
  public func render<Failure: Error>(
    _ story: Story, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("story", story.id.rawValue)
      writer.member("headline", story.headline)
      writer.member("firstPublished", story.firstPublished?.iso8601)
      writer.member("lastPublished", story.lastPublished?.iso8601)
      writer.member("timeline") { writer in
        if let timeline = story.timeline {
          writer.object { timeline.write(to: &$0) }
        } else {
          writer.null()
        }
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}
