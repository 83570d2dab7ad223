/// What a feed says of itself, and its items.
package struct Feed: Sendable {
  /// The title.
  package var title: String?
  /// The address of the site that it is the feed of.
  package var link: String?
  /// The language as written.
  var language: String?
  /// Who publishes it, where that is known apart from the title.
  package var publisher: String?
  /// The items, in the order of the feed.
  package var items: [FeedItem] = []
  /// Why it could not be read whole, and the line.
  var fault: XMLMending.Fault?

  /// The most bytes of a name: every item is given its feed's.
  private static let longestName = 1000

  /// A name that the feed gives itself; nil where it is too long to be one.
  static func name(_ text: String) -> String? {
    text.utf8.count <= longestName ? text : nil
  }

  /// The outlet whose feed it is.
  package var outlet: String? {
    publisher ?? FeedOutlet.name(title: title, link: link)
  }

  /// Why it could not be read whole, and where; nil where it was.
  package var damage: String? {
    fault.map { "line \($0.line): \($0.detail)" }
  }
}

/// An item of a feed: a report, or the way to one.
package struct FeedItem: Sendable {
  /// Its fields, each with its best value first.
  var fields = RecordFields()
  /// The address of the report's page.
  package var link: String?
  /// The outlet, where the item comes from another feed.
  package var source: String?
  /// The line on which it begins; nil where lines say nothing.
  var line: Int?

  /// What the item gives as an article of `feed`.
  func outcome(in feed: Feed, file: String) -> RecordFields.Outcome {
    var fields = fields
    fields.add(.url, rank: 0, name: "link", texts: [link].compactMap(\.self))
    fields.add(.source, rank: 0, name: "source", texts: [source].compactMap(\.self))
    fields.add(.source, rank: 1, name: "feed", texts: [feed.outlet].compactMap(\.self))
    fields.add(.language, rank: 9, name: "feed", texts: [feed.language].compactMap(\.self))
    return fields.outcome(file: file, line: line)
  }

  /// The article that the item itself holds; nil where it has no word.
  package func article(in feed: Feed) -> Article? {
    guard case .article(let record, _) = outcome(in: feed, file: "") else { return nil }
    return record.article
  }
}
