/// The terms and written forms met so far by one worker, numbered in the order of their first use.
struct TermLexicon: Sendable {
  private(set) var stems = ByteInterner()
  private(set) var writtenForms = ByteInterner()

  /// The number of the term with the stem `stem`.
  mutating func term(_ stem: [UInt8]) -> UInt32 {
    UInt32(stems.intern(stem.span))
  }

  /// The number of a written form.
  mutating func written(_ form: [UInt8]) -> UInt32 {
    UInt32(writtenForms.intern(form.span))
  }
}
