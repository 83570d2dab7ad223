/// A title's UTF-8 bytes and the parts that colons, bars and dashes cut it into.
struct TitleBytes {
  private let bytes: [UInt8]
  /// The parts that are not empty.
  let parts: [Range<Int>]
  /// Whether there is a question mark of some script.
  let hasQuestionMark: Bool

  /// The bytes of `title`.
  ///
  /// Complexity: linear in the title.
  init(_ title: String) {
    bytes = Array(title.utf8)
    var parts: [Range<Int>] = []
    var hasQuestionMark = false
    var start = 0
    var place = 0
    while place < bytes.count {
      var separatorLength = 0
      switch bytes[place] {
      case UInt8(ascii: ":"), UInt8(ascii: "|"): separatorLength = 1
      case UInt8(ascii: "?"): hasQuestionMark = true
      // "–" and "—".
      case 0xe2 where Self.follow([0x80, 0x93], place, bytes): separatorLength = 3
      case 0xe2 where Self.follow([0x80, 0x94], place, bytes): separatorLength = 3
      // "？" and "؟".
      case 0xef where Self.follow([0xbc, 0x9f], place, bytes): hasQuestionMark = true
      case 0xd8 where Self.follow([0x9f], place, bytes): hasQuestionMark = true
      default: break
      }
      if separatorLength > 0 {
        if place > start { parts.append(start..<place) }
        start = place + separatorLength
      }
      place += max(1, separatorLength)
    }
    if bytes.count > start { parts.append(start..<bytes.count) }
    self.parts = parts
    self.hasQuestionMark = hasQuestionMark
  }

  /// The byte at `place`.
  subscript(place: Int) -> UInt8 { bytes[place] }

  /// The text of a range of bytes that ends where scalars end.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// How many bytes of a part are no blanks.
  func letterCount(of part: Range<Int>) -> Int {
    var count = 0
    for place in part { count += bytes[place] == 0x20 ? 0 : 1 }
    return count
  }

  /// The first word of a part, which blanks end; empty where there is none.
  func firstWord(of part: Range<Int>) -> Range<Int> {
    var start = part.lowerBound
    while start < part.upperBound && bytes[start] == 0x20 { start += 1 }
    var end = start
    while end < part.upperBound && bytes[end] != 0x20 { end += 1 }
    return start..<end
  }

  /// Whether the title begins with a phrase of small ASCII letters, in whatever case.
  func hasPrefix(_ phrase: String) -> Bool {
    phrase.utf8.count <= bytes.count && isFound(phrase, at: 0)
  }

  /// Whether the title ends in a phrase of small ASCII letters, in whatever case.
  func hasSuffix(_ phrase: String) -> Bool {
    phrase.utf8.count <= bytes.count && isFound(phrase, at: bytes.count - phrase.utf8.count)
  }

  private func isFound(_ phrase: String, at start: Int) -> Bool {
    let phrase = phrase.utf8.span
    for place in phrase.indices {
      let byte = bytes[start + place]
      let small = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
      if small != phrase[place] { return false }
    }
    return true
  }

  private static func follow(_ following: [UInt8], _ place: Int, _ bytes: [UInt8]) -> Bool {
    bytes[(place + 1)...].starts(with: following)
  }
}
