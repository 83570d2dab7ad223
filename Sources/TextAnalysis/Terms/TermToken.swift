/// A term where it stands in a text.
struct TermToken: Sendable {
  private var bits: UInt32

  /// A use of the term with the given number, which is below 2^30.
  init(term: UInt32, isName: Bool, isNumber: Bool) {
    bits = term << 2 | (isName ? 2 : 0) | (isNumber ? 1 : 0)
  }

  /// The term's number in its worker's lexicon.
  var term: UInt32 { bits >> 2 }
  /// Whether it is written like a name.
  var isName: Bool { bits & 2 != 0 }
  /// Whether it is a number.
  var isNumber: Bool { bits & 1 != 0 }

  /// Takes back that it is a name.
  mutating func clearName() { bits &= ~2 }
}
