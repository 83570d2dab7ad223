import Articles

/// What a story is called.
enum Headline {
  private static let wordsOfBody = 12
  /// For scripts without blanks between words.
  private static let charactersOfBody = 100

  /// An article's title, or the beginning of its body where it has none, on one line.
  static func of(_ article: Article) -> String {
    if isOneLine(article.title) { return article.title }
    let title = words(article.title[...]).joined(separator: " ")
    return title.isEmpty ? beginning(of: article.body) : title
  }

  /// Whether a title is surely as it is to be shown: with single blanks between its words, and none
  /// around them.
  private static func isOneLine(_ title: String) -> Bool {
    let bytes = title.utf8.span
    var previous = UInt8(ascii: " ")
    for place in bytes.indices {
      let byte = bytes[place]
      switch byte {
      case 0x20 where previous == 0x20: return false
      case 0x09...0x0d: return false
      // What begins white space in UTF-8, but for dashes, quotes and dots.
      case 0xc2, 0xe1, 0xe3: return false
      case 0xe2:
        guard place + 2 < bytes.count, bytes[place + 1] == 0x80,
          (0x90...0xa7).contains(bytes[place + 2])
        else { return false }
      default: break
      }
      previous = byte
    }
    return previous != 0x20
  }

  /// The first twelve words of a body, with an ellipsis where more follows.
  private static func beginning(of body: String) -> String {
    let text = body.drop(while: \.isWhitespace).prefix(8 * charactersOfBody)
    let words = words(text)
    let line = words.prefix(wordsOfBody).joined(separator: " ")
    let shown = line.prefix(charactersOfBody)
    return words.count > wordsOfBody || shown.endIndex < line.endIndex ? shown + "…" : line
  }

  static func words(_ text: Substring) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.isBlank).map(String.init)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space of any kind; ASCII is told without a look at the tables.
  var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0d).contains(value) : properties.isWhitespace
  }
}
