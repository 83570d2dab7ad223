/// What the form of a block of text tells, whatever its language.
///
/// The features are in the manner of Kohlschütter, Fankhauser and Nejdl, *Boilerplate Detection
/// using Shallow Text Features* (WSDM 2010): how many words, how they are capitalised, how the
/// block ends.
struct TextForm: Sendable {
  /// Words; in scripts without spaces, an estimate from the characters.
  var words = 0
  /// The share of cased words that begin in lower case; 1 in scripts that have no case.
  var lowerShare = 1.0
  /// Whether the block ends as a sentence does.
  var endsSentence = false
  /// Ends of sentences within the block that are followed by more of it.
  var innerSentences = 0
  /// Words that begin with a digit.
  var numbers = 0

  /// Measures `text`, whose white space is collapsed.
  ///
  /// Complexity: linear in the bytes of `text`.
  init(_ text: String) {
    var inWord = false
    var lower = 0
    var upper = 0
    var dense = 0
    var afterStop = false
    var stopBeforeSpace = false
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      var scalar = Unicode.Scalar(bytes[index])
      var length = 1
      if bytes[index] >= 0x80 { (scalar, length) = ScalarBytes.wide(at: index, of: bytes) }
      index += length
      if length > 1, Self.isDense(scalar) {
        dense += 1
        inWord = false
        if stopBeforeSpace || afterStop { innerSentences += 1 }
        afterStop = false
        stopBeforeSpace = false
        endsSentence = false
      } else if PageText.isWord(scalar) {
        if !inWord {
          words += 1
          switch Self.initial(scalar) {
          case .lower: lower += 1
          case .upper: upper += 1
          case .digit: numbers += 1
          case .none: break
          }
          if stopBeforeSpace { innerSentences += 1 }
        }
        inWord = true
        afterStop = false
        stopBeforeSpace = false
        endsSentence = false
      } else if scalar == " " {
        inWord = false
        stopBeforeSpace = afterStop
      } else {
        // An apostrophe does not end a word.
        if scalar != "'" && scalar != "\u{2019}" && scalar != "`" { inWord = false }
        if Self.isStop(scalar) {
          afterStop = true
          endsSentence = true
        } else if !Self.isClosing(scalar) {
          afterStop = false
          endsSentence = false
        }
      }
    }
    words += (dense + 1) / 2
    // Latin names in a text of a script without case say nothing of its form.
    if lower + upper > 0, dense < 10 {
      lowerShare = Double(lower) / Double(lower + upper)
    }
  }

  private enum Initial { case lower, upper, digit, none }

  private static func initial(_ scalar: Unicode.Scalar) -> Initial {
    switch scalar.value {
    case 0x61...0x7a: .lower
    case 0x41...0x5a: .upper
    case 0x30...0x39: .digit
    case 0...0x7f: .none
    default:
      scalar.properties.isLowercase ? .lower : scalar.properties.isUppercase ? .upper : .none
    }
  }

  /// Scripts that put no space between words: each two characters count as a word.
  static func isDense(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0e01...0x0eff, 0x1000...0x109f, 0x1780...0x17ff, 0x3040...0x30ff, 0x3400...0x4dbf,
      0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3134f:
      true
    default: false
    }
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔", "．", "።", "։": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "`", "\u{2019}", "\u{201d}", "»", "«", "\u{201c}", ")", "]", "」", "』", "）", "】",
      "》",
      "\u{203a}":
      true
    default: false
    }
  }
}
