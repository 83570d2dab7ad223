import Foundation

/// Unicode normalisation, only where it can change something.
enum CompositionForm {
  /// The most scalars that are composed with one another: more are no letter of any language.
  static let longestPiece = 32

  /// `text` with its letters and marks composed (NFC), so that both ways of writing "é" are one.
  ///
  /// Text without combining marks is what nearly all text is: it is returned as it came, after one
  /// look at its bytes. In the rest only a letter and its marks are handed to Foundation at a time,
  /// whose normalisation takes quadratic time.
  ///
  /// Complexity: linear in the bytes.
  static func composed(_ text: String) -> String {
    let bytes = text.utf8.span
    guard mayHaveCombiningScalars(bytes) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var known: [[UInt8]: [UInt8]] = [:]
    var index = 0
    var baseLength = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      guard combines(scalar.value) else {
        baseLength = scalar.length
        for offset in 0..<baseLength { result.append(bytes[index + offset]) }
        index += baseLength
        continue
      }
      var piece = Array(result.suffix(baseLength))
      result.removeLast(baseLength)
      var count = 0
      while index < bytes.count, count < longestPiece {
        let scalar = bytes.scalar(at: index)
        guard combines(scalar.value) else { break }
        for offset in 0..<scalar.length { piece.append(bytes[index + offset]) }
        index += scalar.length
        count += 1
      }
      let composed = known[piece] ?? canonical(piece)
      known[piece] = composed
      result += composed
      baseLength = 0
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The UTF-8 of `word` in the compatible composed form (NFKC), without any space in it.
  static func compatible(_ word: [UInt8]) -> [UInt8] {
    let text = String(decoding: word, as: UTF8.self)
    return text.precomposedStringWithCompatibilityMapping.utf8.filter { $0 != 0x20 }
  }

  private static func canonical(_ piece: [UInt8]) -> [UInt8] {
    Array(String(decoding: piece, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
  }

  /// Whether the scalar `value` composes with one before it: combining diacritics, conjoining Hangul,
  /// and the voiced sound marks of kana.
  private static func combines(_ value: UInt32) -> Bool {
    0x0300...0x036F ~= value || 0x1100...0x11FF ~= value || 0x3099...0x309A ~= value
  }

  /// Whether a byte of `text` can begin such a scalar, and the next byte does not rule it out.
  private static func mayHaveCombiningScalars(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      // Bytes of ASCII, 32 or eight at once.
      if index + 32 <= text.count {
        let bits =
          text.eightBytes(at: index) | text.eightBytes(at: index + 8)
          | text.eightBytes(at: index + 16) | text.eightBytes(at: index + 24)
        if bits & 0x8080_8080_8080_8080 == 0 {
          index += 32
          continue
        }
      }
      if index + 8 <= text.count, text.eightBytes(at: index) & 0x8080_8080_8080_8080 == 0 {
        index += 8
        continue
      }
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
        index += 1
      }
    }
    return false
  }
}
