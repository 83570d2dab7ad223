/// What a title says of the page below it.
enum TitleKind {
  /// What stands before a colon or a bar when the page is something else than a report.
  private static let labels: Set<String> = [
    "analysis", "as it happened", "cartoon", "column", "comment", "editorial", "explained",
    "explainer", "fact check", "gallery", "in pictures", "in pics", "letter", "letters", "listen",
    "live", "live blog", "live updates", "newsletter", "op-ed", "opinion", "photos", "pictures",
    "podcast", "quiz", "recap", "review", "video", "viewpoint", "watch", "watch live",
  ]

  /// What may stand at a title's beginning or end without a mark after it.
  private static let phrases = [
    "live updates", "live blog", "as it happened", "in pictures", "letters to the editor",
  ]

  /// What a part of a title begins with that asks or promises an answer instead of telling the event.
  private static let interrogatives: Set<String> = [
    "how", "what", "what's", "when", "where", "which", "who", "why",
    "warum", "was", "welche", "wer", "weshalb", "wie", "wieso", "wo",
    "comment", "pourquoi", "quand", "que", "qui", "quoi",
    "cómo", "cuándo", "dónde", "qué", "quién",
    "onde", "quando", "quem", "come", "cosa", "perché", "chi", "dove",
    "hoe", "waar", "waarom", "wat", "как", "когда", "кто", "почему", "что",
  ]

  // In UTF-8 bytes; what is looked for is shorter. A label may have more blanks than it needs.
  private static let longestWord = 24
  private static let longestLabel = 16

  /// Whether a title asks a question or promises an explanation, such as "Ferry accident: what we
  /// know so far", and so does not say what happened.
  ///
  /// Complexity: linear in the title.
  static func isQuestion(_ title: TitleBytes) -> Bool {
    if title.hasQuestionMark { return true }
    return title.parts.contains { part in
      let word = title.firstWord(of: part)
      guard !word.isEmpty, word.count <= longestWord, mayBeginInterrogative(title[word.lowerBound])
      else { return false }
      let text = title.text(word)
      // "WHO warns of cholera" asks nothing.
      return interrogatives.contains(text.lowercased()) && text != text.uppercased()
    }
  }

  /// Whether a title announces a live page, an opinion, a video or the like.
  ///
  /// "Watch: ..." and "... | Opinion" do. Complexity: linear in the title.
  static func isOtherThanReport(_ title: TitleBytes) -> Bool {
    let parts = title.parts
    for part in [parts.first, parts.last] where parts.count > 1 {
      guard let part, title.letterCount(of: part) <= longestLabel else { continue }
      if labels.contains(trimmed(title.text(part).lowercased())) { return true }
    }
    return phrases.contains { title.hasPrefix($0) || title.hasSuffix($0) }
  }

  private static func trimmed(_ part: String) -> String {
    part.split(separator: " ").joined(separator: " ")
  }

  /// Whether one of `interrogatives` begins with the byte, in small letters; those that are not ASCII
  /// all may.
  private static func mayBeginInterrogative(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "o"),
      UInt8(ascii: "p"), UInt8(ascii: "q"), UInt8(ascii: "w"), 0x80...:
      true
    default: false
    }
  }
}
