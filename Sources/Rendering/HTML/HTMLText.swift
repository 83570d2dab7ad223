/// Text for a page: cut to a length that a page can show, on one line, without anything that could act.
enum HTMLText {
  /// Characters of a title that are shown at most.
  static let longestTitle = 300

  /// The beginning of a text, `length` characters at most, with an ellipsis where it was cut.
  static func shown(_ text: String, length: Int = longestTitle) -> String {
    // What is dropped as harmful is mostly little: four times the length is enough to look at.
    let start = String(text.unicodeScalars.prefix(4 * length))
    let line = start.harmless
    guard line.count > length else {
      return start.unicodeScalars.count < text.unicodeScalars.count ? line + "…" : line
    }
    let cut = line.prefix(length)
    let word = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return word + "…"
  }

  /// The text with the characters escaped that mean something in HTML.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  /// An address that a page may link to: of the web, without blanks and control characters; nil for any
  /// other.
  static func link(_ url: String?) -> String? {
    guard let url, url.utf8.count <= 2_000 else { return nil }
    let lowered = url.prefix(8).lowercased()
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://"),
      url.unicodeScalars.allSatisfy({
        $0.value > 0x20 && $0 != "\u{7f}" && !$0.properties.isWhitespace
      }),
      url == url.harmless
    else { return nil }
    return url
  }
}
