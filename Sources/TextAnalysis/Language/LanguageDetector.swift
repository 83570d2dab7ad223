internal import CLanguageDetection

/// What a text says of its language.
struct LanguageEvidence: Equatable, Sendable {
  /// ISO 639-1 code; nil where nothing was recognised.
  var code: String?
  /// Whether the code can be trusted.
  var isReliable: Bool
}

/// Recognises languages by CLD2, which looks at runs of four letters.
enum LanguageDetector {
  /// The bytes of a text that are looked at, first and, where they do not decide, at most.
  static let firstLook = 1024
  static let secondLook = 4096

  /// What title and body say of their language.
  ///
  /// Complexity: constant, 4 KB at most are read.
  static func evidence(title: String, body: String) -> LanguageEvidence {
    let first = look(title: title, body: body, length: firstLook)
    guard !first.isReliable, title.utf8.count + body.utf8.count > firstLook else { return first }
    return look(title: title, body: body, length: secondLook)
  }

  private static func look(title: String, body: String, length: Int) -> LanguageEvidence {
    // Spaces after the text: the detector reads words at a time.
    var sample: [UInt8] = []
    sample.reserveCapacity(length + 16)
    append(title.utf8.span, to: &sample, limit: length)
    sample.append(0x20)
    append(body.utf8.span, to: &sample, limit: length)
    let count = sample.count
    sample.append(contentsOf: repeatElement(0x20, count: 8))
    return unsafe sample.withUnsafeBytes { bytes in
      let found = unsafe newsfold_detect_language(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count))
      guard let code = unsafe found.code else {
        return LanguageEvidence(code: nil, isReliable: false)
      }
      let language = unsafe LanguageCode.normalized(String(cString: code))
      return unsafe LanguageEvidence(code: language, isReliable: language != nil && found.reliable)
    }
  }

  /// Appends whole scalars of `text`, without control characters, until `sample` has `limit` bytes.
  private static func append(_ text: Span<UInt8>, to sample: inout [UInt8], limit: Int) {
    var end = min(text.count, max(0, limit - sample.count))
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    for index in 0..<end { sample.append(max(text[index], 0x20)) }
  }
}
