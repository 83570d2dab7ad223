/// A token as it stands in a text.
struct Token: Equatable {
  /// What stands between a token and the one before it, as far as capital letters are concerned.
  enum Gap: UInt8 {
    /// Nothing that ends a sentence.
    case none
    /// A full stop right after the token before, and nothing else: the end of a sentence or of an
    /// abbreviation.
    case fullStop
    /// The end of a sentence, a line, a quotation mark, or the start of the text.
    case sentence
  }

  /// Its first byte.
  var start: Int
  /// The byte after its last one that counts: a token is cut after 64 scalars.
  var end: Int
  var gap: Gap
  /// Whether it stands within the lead of the text.
  var isInLead: Bool
}
