/// The terms and written forms met so far by one worker, numbered in the order of their first use.
struct TermLexicon: Sendable {
  private(set) var stems = ByteInterner()
  private(set) var writtenForms = ByteInterner()
  /// The FNV-1a state after each stem and a space: where the hash of a bigram goes on.
  private var bigramStates: [UInt64] = []

  /// The number of the term with the stem `stem`.
  mutating func term(_ stem: [UInt8]) -> UInt32 {
    let number = stems.intern(stem.span)
    if number == bigramStates.count {
      var state = fnv1a64Basis
      for byte in stem { state = fnv1a64Step(state, byte) }
      bigramStates.append(fnv1a64Step(state, 0x20))
    }
    return UInt32(number)
  }

  /// The number of a written form.
  mutating func written(_ form: [UInt8]) -> UInt32 {
    UInt32(writtenForms.intern(form.span))
  }

  /// The hash of two neighbouring terms: FNV-1a of the first stem, a space, and the second stem.
  func bigramHash(_ first: UInt32, _ second: UInt32) -> UInt64 {
    var state = bigramStates[Int(first)]
    stems.forEachByte(of: Int(second)) { state = fnv1a64Step(state, $0) }
    return state
  }
}
