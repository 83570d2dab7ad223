import Articles

/// The terms and written forms met so far by one worker, numbered in the order of their first use.
struct TermLexicon: Sendable {
  private(set) var stems = ByteInterner()
  private(set) var writtenForms = ByteInterner()
  /// The 64-bit FNV-1a hash of each stem.
  private(set) var stemHashes: [UInt64] = []

  /// The number of the term with the stem `stem`.
  mutating func term(_ stem: [UInt8]) -> UInt32 {
    let number = stems.intern(stem.span)
    if number == stemHashes.count { stemHashes.append(fnv1a64(stem.span)) }
    return UInt32(number)
  }

  /// The number of a written form.
  mutating func written(_ form: [UInt8]) -> UInt32 {
    UInt32(writtenForms.intern(form.span))
  }
}
