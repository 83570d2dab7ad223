internal import Foundation

/// Unicode normalisation, only where it can change something.
enum CompositionForm {
  /// `text` with its letters and marks composed (NFC), so that both ways of writing "é" are one.
  ///
  /// Text without combining marks is what nearly all text is: it is returned as it came, after one
  /// look at its bytes.
  static func composed(_ text: String) -> String {
    hasCombiningMarks(text.utf8.span) ? text.precomposedStringWithCanonicalMapping : text
  }

  /// The UTF-8 of `word` in the compatible composed form (NFKC), without any space in it.
  static func compatible(_ word: [UInt8]) -> [UInt8] {
    let text = String(decoding: word, as: UTF8.self)
    return text.precomposedStringWithCompatibilityMapping.utf8.filter { $0 != 0x20 }
  }

  /// Whether `text` holds what composes with a scalar before it: U+0300 to U+036F, conjoining Hangul
  /// U+1100 to U+11FF, or the voiced sound marks U+3099 and U+309A.
  private static func hasCombiningMarks(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0xCC:
        return true
      case 0xCD where index + 1 < text.count && text[index + 1] < 0xB0:
        return true
      case 0xE1 where index + 1 < text.count && 0x84...0x87 ~= text[index + 1]:
        return true
      case 0xE3
      where index + 2 < text.count && text[index + 1] == 0x82
        && (text[index + 2] == 0x99 || text[index + 2] == 0x9A):
        return true
      default:
        continue
      }
    }
    return false
  }
}
