/// Tells pages that withhold their article: a teaser before a paywall, a request for consent.
enum Withholding {
  /// The most words of a teaser; a longer text is as good as the article for what it is about.
  private static let teaserWords = 220
  /// How many blocks from the article's first on may say that the rest is for subscribers.
  private static let labelReach = 60
  /// The least share of words about consent in a request for it.
  private static let consentShare = 0.04

  /// Whether the paragraphs are the beginning of an article whose rest is for subscribers.
  ///
  /// A page may say so for search engines, as schema.org's `isAccessibleForFree`; or a label after the
  /// paragraphs says it to readers.
  static func isTeaser(
    _ paragraphs: [String], isStatedClosed: Bool, after blocks: ArraySlice<PageBlock>
  ) -> Bool {
    let words = paragraphs.reduce(0) { $0 + TextForm($1).words }
    guard words > 0, words <= teaserWords else { return false }
    if isStatedClosed { return true }
    return blocks.prefix(labelReach).contains {
      $0.words.count <= 60 && PhraseTable.walls.occurs(in: $0.words)
    }
  }

  /// Whether a page's text asks for consent.
  static func isRequest(_ blocks: [PageBlock]) -> Bool {
    let words = blocks.flatMap(\.words)
    let telling = words.count { word in stems.contains { word.hasPrefix($0) } }
    return telling >= 3 && Double(telling) >= consentShare * Double(words.count)
  }

  /// How words about consent begin, in the languages of the furniture phrases.
  private static let stems = [
    "cookie", "consent", "partner", "privacy", "gdpr", "vendor", "datenschutz", "einwillig",
    "zustimm", "confidential", "consenti", "consens", "privacidad", "privacidade", "toestemming",
    "прива", "согла", "куки",
  ]
}
