/// What a title says of the page below it.
enum TitleKind {
  /// What stands before a colon or a bar when the page is something else than a report.
  private static let labels: Set<String> = [
    "analysis", "as it happened", "cartoon", "column", "comment", "editorial", "explained",
    "explainer", "fact check", "gallery", "in pictures", "in pics", "letter", "letters", "listen",
    "live", "live blog", "live updates", "newsletter", "op-ed", "opinion", "photos", "pictures",
    "podcast", "quiz", "recap", "review", "video", "viewpoint", "watch", "watch live",
  ]

  private static let separators: Set<Character> = [":", "|", "–", "—"]

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

  private static let questionMarks: Set<Character> = ["?", "？", "؟"]

  /// Whether a title asks a question or promises an explanation, such as "Ferry accident: what we
  /// know so far", and so does not say what happened.
  ///
  /// Complexity: linear in the title.
  static func isQuestion(_ title: String) -> Bool {
    if title.contains(where: questionMarks.contains) { return true }
    return title.split(whereSeparator: separators.contains).contains { part in
      guard let word = part.split(separator: " ").first else { return false }
      // "WHO warns of cholera" asks nothing.
      return word != word.uppercased() && interrogatives.contains(word.lowercased())
    }
  }

  /// Whether a title announces a live page, an opinion, a video or the like.
  ///
  /// "Watch: ..." and "... | Opinion" do. Complexity: linear in the title.
  static func isOtherThanReport(_ title: String) -> Bool {
    let title = title.lowercased()
    let parts = title.split(whereSeparator: separators.contains)
    for part in [parts.first, parts.last] where parts.count > 1 {
      if let part, labels.contains(trimmed(part)) { return true }
    }
    return phrases.contains { title.hasPrefix($0) || title.hasSuffix($0) }
  }

  private static func trimmed(_ part: Substring) -> String {
    part.split(separator: " ").joined(separator: " ")
  }
}
