/// An element that a parser has met.
struct XMLElement {
  /// The vocabulary that its name is from.
  var vocabulary: FeedVocabulary
  /// Its name without a prefix, in small letters.
  var name: String
  /// The attributes, by their names with prefix, in small letters.
  var attributes: [String: String]
  /// The line on which it begins.
  var line: Int
}

/// What is told of the parts of a document, in their order.
protocol XMLEventHandler {
  /// An element begins.
  mutating func start(_ element: XMLElement)
  /// The innermost element ends.
  mutating func end()
  /// Text of the innermost element, or a part of it, in UTF-8.
  mutating func text(_ bytes: [UInt8])
}
