import Articles
import CLanguageDetection

/// What a text says of its language.
struct LanguageEvidence: Equatable, Sendable {
  /// How far the code can be trusted.
  enum Trust: Comparable {
    /// The best guess.
    case guess
    /// The detector is sure, of a text so short that it errs now and then.
    case short
    /// The detector is sure, or the source said so.
    case sure
  }

  /// ISO 639-1 code; nil where nothing was recognised.
  var code: String?
  var trust: Trust
}

/// Recognises languages by CLD2, which looks at runs of four letters.
enum LanguageDetector {
  /// The bytes of a text that are looked at, first and, where they do not decide, at most.
  static let firstLook = 1024
  static let secondLook = 4096

  /// A text of fewer bytes is short: of headlines, one in fifty is taken for a neighbouring language.
  static let shortText = 256

  /// What title and body say of their language.
  ///
  /// Complexity: constant, 4 KB at most are read.
  static func evidence(title: String, body: String) -> LanguageEvidence {
    let first = look(title: title, body: body, length: firstLook)
    guard first.trust == .guess, title.utf8.count + body.utf8.count > firstLook else {
      return first
    }
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
      let text = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let found = unsafe newsfold_detect_language(text, Int32(count))
      if let language = unsafe code(found), unsafe found.reliable {
        return LanguageEvidence(code: language, trust: count < shortText ? .short : .sure)
      }
      let guess = unsafe newsfold_guess_language(text, Int32(count))
      return LanguageEvidence(code: unsafe code(guess), trust: .guess)
    }
  }

  private static func code(_ found: newsfold_language) -> String? {
    guard let code = unsafe found.code else { return nil }
    return unsafe LanguageCode.normalized(String(cString: code))
  }

  /// Appends whole scalars of `text`, without control characters, until `sample` has `limit` bytes.
  private static func append(_ text: Span<UInt8>, to sample: inout [UInt8], limit: Int) {
    var end = min(text.count, max(0, limit - sample.count))
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    for index in 0..<end { sample.append(max(text[index], 0x20)) }
  }
}
