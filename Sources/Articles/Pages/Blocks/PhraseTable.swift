/// Finds furniture phrases in a block's words.
///
/// Phrases are kept by their first word, so that a look-up costs one hash a word.
struct PhraseTable: Sendable {
  private var byFirstWord: [Substring: [[Substring]]] = [:]

  /// A table of `phrases`.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let words = PageText.words(phrase)
      guard let first = words.first else { continue }
      byFirstWord[first, default: []].append(words)
    }
  }

  /// The length in words of the longest phrase that starts at `position` in `words`, or 0.
  func match(_ words: [Substring], at position: Int) -> Int {
    guard let candidates = byFirstWord[words[position]] else { return 0 }
    var longest = 0
    for phrase in candidates
    where phrase.count > longest && position + phrase.count <= words.count
      && words[position..<position + phrase.count].elementsEqual(phrase)
    {
      longest = phrase.count
    }
    return longest
  }

  /// Whether a phrase stands anywhere in `words`.
  func occurs(in words: [Substring]) -> Bool {
    words.indices.contains { match(words, at: $0) > 0 }
  }

  static let labels = PhraseTable(FurniturePhrases.labels)
  static let openings = PhraseTable(FurniturePhrases.openings)
  static let credits = PhraseTable(FurniturePhrases.credits)
  static let notices = PhraseTable(FurniturePhrases.notices)
  static let endings = PhraseTable(FurniturePhrases.endings)
  static let creditNames = PhraseTable(FurniturePhrases.creditNames)
  static let walls = PhraseTable(FurniturePhrases.walls)
  static let captions = PhraseTable(FurniturePhrases.captions)
}
