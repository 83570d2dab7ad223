/// Marks the names and numbers of a report that another one does not have.
///
/// A name is a word with a capital inside a sentence; nothing is marked in a title whose words mostly have
/// capitals.
struct NewWords {
  private let known: Set<String>

  /// Words are held against those of `texts`.
  init(besides texts: [String]) {
    known = Set(texts.flatMap { $0.split(separator: " ").map(Self.key) })
  }

  /// The text in HTML, with marks around what is new.
  func marked(_ text: String) -> String {
    let words = text.split(separator: " ")
    let capitals = words.count { $0.first?.isUppercase == true }
    guard words.count > 2, 3 * capitals < 2 * words.count else { return HTMLText.escaped(text) }
    var html = ""
    var (isInMark, isAtStart) = (false, true)
    for (place, word) in words.enumerated() {
      let isNew = isNew(word, isAtStart: isAtStart)
      if isInMark, !isNew { html += "</mark>" }
      if place > 0 { html += " " }
      if isNew, !isInMark { html += "<mark>" }
      html += HTMLText.escaped(word)
      isInMark = isNew
      isAtStart = word.last.map { ".!?:”\"".contains($0) } ?? false
    }
    return html + (isInMark ? "</mark>" : "")
  }

  private func isNew(_ word: Substring, isAtStart: Bool) -> Bool {
    let letters = word.drop { !$0.isLetter && !$0.isNumber }
    let isName = letters.first?.isUppercase == true && !isAtStart
    guard isName || word.contains(where: \.isNumber) else { return false }
    let key = Self.key(word)
    return !key.isEmpty && !known.contains(key)
  }

  /// A word without capitals, punctuation and the s of a possessive.
  private static func key(_ word: Substring) -> String {
    var word = word
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { word = word.dropLast(2) }
    return word.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
