import Articles
import Stories

/// Writes stories as an Atom feed (RFC 4287), an entry for each in rank order.
///
/// What Atom demands and a story may lack is taken from the articles, never from the clock: an undated
/// story has the date of the newest one, a feed without dates that of 1 January 1970.
public struct StoryAtom: Renderer {
  private let title: String

  /// A renderer of feeds with a title.
  public init(title: String = "The stories") {
    self.title = title
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let newest = report.stories.compactMap(\.lastPublished).max {
      ($0.latest, $0) < ($1.latest, $1)
    }
    var writer = XMLWriter()
    writer.start("feed", ["xmlns": "http://www.w3.org/2005/Atom"])
    writer.element("id", text: "urn:newsfold:stories")
    writer.element("title", text: title)
    writer.element("updated", text: FeedTime.rfc3339(newest))
    writer.element("author") { $0.element("name", text: "Newsfold") }
    writer.element("generator", ["version": report.version], text: "Newsfold")
    for story in report.stories {
      let item = StoryFeedItem(story: story)
      writer.start("entry")
      writer.element("id", text: item.id)
      writer.element("title", text: item.title)
      writer.element("updated", text: FeedTime.rfc3339(story.lastPublished ?? newest))
      if let first = story.firstPublished {
        writer.element("published", text: FeedTime.rfc3339(first))
      }
      if let link = item.link {
        writer.element("link", ["rel": "alternate", "href": link])
      }
      for category in item.categories { writer.element("category", ["term": category]) }
      writer.element("content", ["type": "html", "xml:lang": story.language], text: item.html)
      writer.end()
      try writer.drainPiece(to: sink)
    }
    writer.end()
    try writer.finish(to: sink)
  }
}
