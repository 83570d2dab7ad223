/// A line of a saved page, or a block of an HTML page, with what its form says it is.
struct PageBlock: Sendable {
  /// What a block is taken for.
  enum Kind: Sendable {
    /// A paragraph of running text.
    case prose
    /// A sentence too short to tell prose from a slogan by itself.
    case sentence
    /// Words without the end of a sentence: a subhead, a headline, an item of a menu.
    case line
    /// A caption or a credit.
    case caption
    /// A control, a label, a notice.
    case furniture
    /// A label after which an article is over: comments, related stories, copyright.
    case ending
  }

  /// The text, its white space collapsed.
  let text: String
  /// The words of the text, folded to lower case.
  let words: [Substring]
  /// The folded words as one string: equal for blocks that say the same.
  let key: String
  let form: TextForm
  let kind: Kind
  /// What the page's structure says of it.
  var evidence = BlockEvidence()

  init(_ text: String, evidence: BlockEvidence = BlockEvidence()) {
    self.text = text
    self.evidence = evidence
    let folded = FoldedWords(text)
    key = folded.key
    words = folded.words
    form = TextForm(text)
    kind = Self.kind(text, words: words, form: form, evidence: evidence)
  }

  /// Whether the block reads as running text.
  var isText: Bool { kind == .prose || kind == .sentence }

  private static func kind(
    _ text: String, words: [Substring], form: TextForm, evidence: BlockEvidence
  ) -> Kind {
    guard !words.isEmpty else { return .furniture }
    let count = max(words.count, form.words)
    if let notice = notice(text, words: words, count: count, form: form) { return notice }
    if count <= 60, form.innerSentences <= 3,
      PhraseTable.captions.occurs(in: words) || endsWithCredit(text)
        || endsWithLabelledCredit(text)
    {
      return .caption
    }
    if count >= 8, form.endsSentence, form.lowerShare >= 0.3 { return .prose }
    if count >= 22, form.lowerShare >= 0.45 { return .prose }
    if form.endsSentence, count >= 2 { return .sentence }
    return .line
  }

  private static func notice(
    _ text: String, words: [Substring], count: Int, form: TextForm
  ) -> Kind? {
    if isCopyright(text, words: words), count <= 60 { return .ending }
    if count <= 8 {
      let matched = PhraseTable.endings.match(words, at: 0)
      if matched > 0, !form.endsSentence || matched == words.count { return .ending }
      if count <= 3, words.count > 1, words[0].allSatisfy(\.isNumber),
        PhraseTable.endings.match(words, at: 1) > 0
      {
        return .ending
      }
    }
    if TagLine.isHashtags(text) { return .ending }
    if PhraseTable.labels.match(words, at: 0) == words.count { return .furniture }
    if isTrail(text, count: count) { return .furniture }
    if isLabelled(text, by: .openings, words: words, count: count, form: form) { return .furniture }
    if isLabelled(text, by: .credits, words: words, count: count, form: form) { return .caption }
    if count <= 12, !form.endsSentence, Byline.author(in: text) != nil { return .furniture }
    if count <= 45, PhraseTable.notices.occurs(in: words) { return .furniture }
    if count <= 20, count <= 8 || !form.endsSentence, PhraseTable.walls.occurs(in: words) {
      return .furniture
    }
    if mayNameCookies(text), isCookieNotice(words) { return .furniture }
    return nil
  }

  /// Whether the block begins with one of the phrases and goes on as after a label: a colon, or no
  /// sentence.
  private static func isLabelled(
    _ text: String, by phrases: PhraseTable, words: [Substring], count: Int, form: TextForm
  ) -> Bool {
    guard phrases.match(words, at: 0) > 0 else { return false }
    let hasColon = text.utf8.prefix(40).contains(UInt8(ascii: ":")) || text.hasPrefix("[")
    return hasColon && count <= 40 || !form.endsSentence && count <= 14
  }

  /// Whether the block ends with a credit in parentheses, as in "The ferry on Sunday (Image: AFP)".
  private static func endsWithCredit(_ text: String) -> Bool {
    guard text.hasSuffix(")"), let start = text.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return false
    }
    let credit = PageText.words(String(text[start...]))
    return (2...10).contains(credit.count) && PhraseTable.creditNames.match(credit, at: 0) > 0
  }

  /// Whether the block ends with a label and a name behind a sentence, as a caption with "Picture: AFP"
  /// at its end does.
  private static func endsWithLabelledCredit(_ text: String) -> Bool {
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")),
      let space = text[..<colon].utf8.lastIndex(of: UInt8(ascii: " ")),
      TextForm(String(text[..<space])).endsSentence
    else { return false }
    let label = PageText.words(String(text[space..<colon]))
    let name = PageText.words(String(text[colon...]))
    return label.count == 1 && (1...6).contains(name.count)
      && PhraseTable.creditNames.match(label, at: 0) > 0
  }

  /// Whether a text has the middle of the word at all, from its bytes.
  private static func mayNameCookies(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte | 0x20 == UInt8(ascii: "k"), previous | 0x20 == UInt8(ascii: "o") { return true }
      previous = byte
    }
    return false
  }

  /// Whether the block tells what the site does with cookies.
  private static func isCookieNotice(_ words: [Substring]) -> Bool {
    guard words.count <= 300 else { return false }
    let cookies = words.count { $0.hasPrefix("cookie") }
    guard cookies * 40 >= words.count, cookies > 0 else { return false }
    let places: Set<Substring> = [
      "website", "websites", "site", "browser", "consent", "analytics", "webseite", "navigateur",
      "navegador", "sito", "sitio",
    ]
    return words.contains(where: places.contains)
  }

  /// Whether the block is a copyright line.
  private static func isCopyright(_ text: String, words: [Substring]) -> Bool {
    if text.hasPrefix("©") || text.hasPrefix("(c)") || text.hasPrefix("(C)") { return true }
    guard words.count <= 40, hasCopyrightSign(text) || words.contains("copyright") else {
      return false
    }
    return words.contains { $0.count == 4 && ($0.hasPrefix("20") || $0.hasPrefix("19")) }
  }

  private static func hasCopyrightSign(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == 0xc2, byte == 0xa9 { return true }
      previous = byte
    }
    return false
  }

  /// Whether the block is a menu or a trail of sections: short pieces between separators.
  private static func isTrail(_ text: String, count: Int) -> Bool {
    guard count <= 40 else { return false }
    var separators = 0
    var dashes = 0
    var previous: Unicode.Scalar = "a"
    for scalar in text.unicodeScalars {
      if previous == " " {
        switch scalar {
        case "|", ">", "»", "›", "•", "·", "/", "→", "▸": separators += 1
        case "-", "–", "—": dashes += 1
        default: break
        }
      }
      previous = scalar
    }
    // A title line may have two or three dashes, but no more.
    if dashes >= 4 { separators += dashes }
    return separators >= 2 && count <= (separators + 1) * 4
  }
}
