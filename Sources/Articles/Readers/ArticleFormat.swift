/// How the articles of a file are written down.
public enum ArticleFormat: Hashable, Sendable {
  /// A JSON object on each line.
  case jsonLines
  /// An array of JSON objects, one object, objects one after another, or an object around an array.
  case json
  /// Rows of fields under a header, with this byte between the fields.
  case delimited(separator: UInt8)
  /// A feed: RSS, Atom or JSON Feed.
  case feed
  /// An HTML page.
  case html
  /// The visible text of a page, or prose.
  case plainText
}
