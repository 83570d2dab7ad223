import Articles

/// What a story is called.
enum Headline {
  private static let wordsOfBody = 12
  /// For scripts without blanks between words.
  private static let charactersOfBody = 100

  /// An article's title, or the beginning of its body where it has none, on one line.
  static func of(_ article: Article) -> String {
    let title = article.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return title.isEmpty ? beginning(of: article.body) : title
  }

  /// The first twelve words of a body, with an ellipsis where more follows.
  private static func beginning(of body: String) -> String {
    let words = body.drop(while: \.isWhitespace).prefix(8 * charactersOfBody)
      .split(whereSeparator: \.isWhitespace)
    let line = words.prefix(wordsOfBody).joined(separator: " ")
    let shown = line.prefix(charactersOfBody)
    return words.count > wordsOfBody || shown.endIndex < line.endIndex ? shown + "…" : line
  }
}
