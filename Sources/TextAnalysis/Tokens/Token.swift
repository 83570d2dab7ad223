/// A token as it stands in a text.
struct Token: Equatable {
  /// Its first byte.
  var start: Int
  /// The byte after its last one that counts: a token is cut after 64 scalars.
  var end: Int
  /// Whether it stands within the lead of the text.
  var isInLead: Bool
}
