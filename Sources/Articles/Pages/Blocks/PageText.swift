/// Text as a page shows it: white space collapsed, words told apart.
enum PageText {
  /// `text` with every run of white space made one space, and none at the ends.
  ///
  /// Soft hyphens, zero-width marks and control characters are dropped.
  ///
  /// Complexity: linear in the bytes of `text`.
  static func collapsed(_ text: String) -> String {
    if isCollapsed(text) { return text }
    var collapsed = CollapsedText()
    collapsed.append(text)
    return collapsed.string
  }

  /// The same of scalars.
  static func collapsed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return collapsed(String(text))
  }

  /// The lines of `text` that show something, each collapsed.
  static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{2029}" }
      .map { collapsed($0) }.filter { !$0.isEmpty }
  }

  /// Whether plain ASCII has no white space but single spaces between words.
  private static func isCollapsed(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte < 0x20 || byte >= 0x7f || byte == 0x20 && previous == 0x20 { return false }
      previous = byte
    }
    return previous != 0x20
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f,
      0x3000:
      true
    default: false
    }
  }

  /// Whether a reader sees nothing where the scalar stands.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1f, 0x7f...0x9f, 0xad, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060...0x2064,
      0xfeff, 0xfffc, 0xfffd:
      true
    default: false
    }
  }

  /// The words of `text`, folded to lower case: runs of letters and digits.
  static func words(_ text: String) -> [Substring] { FoldedWords(text).words }

  /// Whether the scalar can stand in a word.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return switch scalar.value {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
      default: false
      }
    }
    if scalar.value < 0xc0 { return false }
    // The letters of most texts, which need no look into Unicode's tables.
    switch scalar.value {
    case 0xd7, 0xf7: return false
    case 0xc0...0x24f, 0x400...0x481, 0x48a...0x52f, 0x3041...0x3096, 0x30a1...0x30fa,
      0x4e00...0x9fff, 0xac00...0xd7a3:
      return true
    default: break
    }
    // Punctuation of the Latin, CJK and full-width blocks, which is most of it.
    switch scalar.value {
    case 0x2000...0x2bff, 0x3000...0x3004, 0x3008...0x303f, 0xff01...0xff0f, 0xff1a...0xff20,
      0xff3b...0xff40, 0xff5b...0xff65, 0x1f000...0x1faff:
      return false
    default:
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
    }
  }
}
