/// What the structure of an HTML page says of a block; neutral for plain text.
struct BlockEvidence: Sendable {
  /// What one word of the block's prose counts: below 1 where the element's names speak against
  /// it, above 1 where they speak for it.
  var weight = 1.0
  /// The share of the block's characters that are links.
  var linkShare = 0.0
  /// Whether the block is a heading.
  var isHeading = false
  /// Whether the block begins with a link of some words, and goes on without.
  var beginsWithLink = false
  /// Whether the block is an item of a list, or in one.
  var isItem = false
  /// Whether an image goes before the text in the same element.
  var followsImage = false
  /// Whether the block stands among the article's paragraphs, so that even a line without the form
  /// of a sentence is likely to be the article's: a subhead, an item of a list, a cell.
  var isAmongProse = false
  /// Whether the block is a direct part of the element that most of the prose stands in.
  var isInContainer = false
  /// Whether the page is HTML, so that the fields above were measured.
  var isMeasured = false
}
