/// The words of simdjson's tape.
enum JSONTape {
  /// The type of a value.
  enum Kind {
    case object, list, string, signed, unsigned, double, other
  }

  private static let payload: UInt64 = 0x00ff_ffff_ffff_ffff

  /// The type that a word begins.
  static func kind(_ word: UInt64) -> Kind {
    switch UInt8(word >> 56) {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .list
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "l"): .signed
    case UInt8(ascii: "u"): .unsigned
    case UInt8(ascii: "d"): .double
    default: .other
    }
  }

  /// The index of the word behind the value at `index`.
  static func end(of index: Int, in words: Span<UInt64>) -> Int {
    switch kind(words[index]) {
    // The upper half of these words counts the members.
    case .object, .list: Int(words[index] & 0xffff_ffff)
    case .signed, .unsigned, .double: index + 2
    case .string, .other: index + 1
    }
  }

  /// Where the bytes of a string are.
  static func bytes(_ word: UInt64, _ strings: Span<UInt8>) -> Range<Int> {
    let start = Int(word & payload)
    var count = 0
    for offset in 0..<4 { count |= Int(strings[start + offset]) << (8 * offset) }
    return start + 4..<start + 4 + count
  }

  /// A string's text.
  static func text(_ range: Range<Int>, _ strings: Span<UInt8>) -> String {
    // simdjson has seen to it that the bytes are UTF-8. What is known to be ASCII is compared and
    // hashed without a thought for Unicode's equal spellings.
    var bytes = unsafe UTF8Span(unchecked: strings.extracting(range))
    _ = bytes.checkForASCII()
    return String(copying: bytes)
  }

  /// Whether a string has just these bytes.
  static func equal(_ strings: Span<UInt8>, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard range.count == bytes.count else { return false }
    for (offset, byte) in bytes.enumerated() where strings[range.lowerBound + offset] != byte {
      return false
    }
    return true
  }
}
