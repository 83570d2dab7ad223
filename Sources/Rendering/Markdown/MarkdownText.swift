/// Text for a Markdown document: on one line, cut to a length, and without a meaning of its own.
enum MarkdownText {
  /// The text such that no reader of CommonMark takes any of it for markup.
  ///
  /// Source: CommonMark 0.31, section 2.4, *Backslash escapes*.
  static func escaped(_ text: String, length: Int = HTMLText.longestTitle) -> String {
    var escaped = ""
    var isAtStart = true
    for character in HTMLText.shown(text, length: length) {
      if "\\`*_[]<>&|~#$^".contains(character) { escaped += "\\" }
      // What would begin a list or a line of its own, with or without digits before it.
      if isAtStart, "+-.)=!".contains(character) { escaped += "\\" }
      if !character.isASCII || !character.isNumber { isAtStart = false }
      escaped.append(character)
    }
    return escaped
  }

  /// A link with a text, or the text alone where the address is none of the web.
  static func link(_ text: String, to url: String?) -> String {
    guard let url = HTMLText.link(url) else { return escaped(text) }
    let address = url.map { character in
      switch character {
      case "<": "%3C"
      case ">": "%3E"
      case "\\": "%5C"
      default: String(character)
      }
    }.joined()
    return "[\(escaped(text))](<\(address)>)"
  }
}
