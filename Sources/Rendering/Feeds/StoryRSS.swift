import Articles
import Stories

/// Writes stories as an RSS 2.0 feed, an item for each in rank order; an undated story has no `pubDate`.
public struct StoryRSS: Renderer {
  private let title: String

  /// A renderer of feeds with a title.
  public init(title: String = "The stories") {
    self.title = title
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = XMLWriter()
    writer.start("rss", ["version": "2.0"])
    writer.start("channel")
    writer.element("title", text: title)
    // The format demands a link; what was clustered has no page of its own.
    writer.element("link", text: "urn:newsfold:stories")
    writer.element(
      "description", text: "What several outlets report of one event, as one story each.")
    writer.element("generator", text: "Newsfold \(report.version)")
    for story in report.stories {
      let item = StoryFeedItem(story: story)
      writer.start("item")
      writer.element("title", text: item.title)
      if let link = item.link { writer.element("link", text: link) }
      writer.element("guid", ["isPermaLink": "false"], text: item.id)
      if let last = story.lastPublished {
        writer.element("pubDate", text: FeedTime.rfc822(last))
      }
      for category in item.categories { writer.element("category", text: category) }
      writer.element("description", text: item.html)
      writer.end()
      try writer.drainPiece(to: sink)
    }
    writer.end()
    writer.end()
    try writer.finish(to: sink)
  }
}
