import Articles
import Parallelism
import Stories

/// Writes a JSON object a line for each article, story by story in rank order: which story it belongs
/// to, and how.
///
/// The lines are what `evaluate --labels` reads.
public struct StoryJSONLines: Renderer {
  private let threads: Int

  /// Stories whose lines are made before any of them is handed on, and those that are one unit of work.
  private static let (chunkStories, blockStories) = (4096, 64)

  /// A renderer that works on so many threads, at least one.
  public init(threads: Int = 1) {
    precondition(threads >= 1, "lines are made by a thread")
    self.threads = threads
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    for chunk in slices(of: report.stories.count, size: Self.chunkStories) {
      let stories = report.stories[chunk]
      let blocks = slices(of: stories.count, size: Self.blockStories)
      let lines = concurrentMap(count: blocks.count, threads: threads) { block in
        Self.lines(of: stories.dropFirst(blocks[block].lowerBound).prefix(blocks[block].count))
      }
      for lines in lines { try sink(lines) }
    }
  }

  private static func lines(of stories: ArraySlice<Story>) -> [UInt8] {
    var writer = JSONWriter()
    for story in stories {
      for report in story.reports {
        writer.object { write(report, of: story, to: &$0) }
        writer.endLine()
      }
    }
    return writer.buffer.bytes
  }

  private static func write(
    _ report: Story.Report, of story: Story, to writer: inout JSONWriter
  ) {
    writer.member("article", report.article.id.rawValue)
    writer.member("story", story.id.rawValue)
    writer.member("representative", report.article.id == story.representative)
    writer.member("similarity", report.similarity)
    writer.member("reprintOf", report.reprintOf?.rawValue)
    writer.member("headline", story.headline)
    writer.member("title", report.article.title)
    writer.member("source", report.article.source)
    writer.member("url", report.article.url)
    writer.member("published", report.article.published?.iso8601)
    writer.member("language", report.language)
  }
}
