/// A term where it stands in a text.
struct TermToken: Sendable {
  private let bits: UInt32

  /// A use of `form`, which is a term.
  @inline(__always)
  init(_ form: WordForm) {
    bits = form.bits
  }

  /// The term's number in its worker's lexicon.
  var term: UInt32 { bits >> 1 }
  /// Whether it is a number.
  var isNumber: Bool { bits & 1 != 0 }
}
