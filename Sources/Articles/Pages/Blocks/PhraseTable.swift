/// Finds furniture phrases in a block's words.
///
/// Phrases are kept by their first word, so that a look-up costs one hash a word.
struct PhraseTable: Sendable {
  private var byFirstWord: [Substring: [[Substring]]] = [:]
  /// Whether a phrase begins with a word of a first byte and a length, at the place of both.
  ///
  /// Most words of a text are no phrase's, and need no hash then.
  private var mayBegin = [Bool](repeating: false, count: 256 * lengths)
  /// How many lengths are told apart; longer words count as the longest.
  private static let lengths = 32

  /// A table of `phrases`.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let words = PageText.words(phrase)
      guard let first = words.first else { continue }
      byFirstWord[first, default: []].append(words)
      mayBegin[Self.place(of: first)] = true
    }
  }

  /// The length in words of the longest phrase that starts at `position` in `words`, or 0.
  func match(_ words: [Substring], at position: Int) -> Int {
    guard mayBegin[Self.place(of: words[position])],
      let candidates = byFirstWord[words[position]]
    else { return 0 }
    var longest = 0
    for phrase in candidates
    where phrase.count > longest && position + phrase.count <= words.count
      && words[position..<position + phrase.count].elementsEqual(phrase)
    {
      longest = phrase.count
    }
    return longest
  }

  private static func place(of word: Substring) -> Int {
    Int(word.utf8.first ?? 0) * lengths + min(word.utf8.count, lengths - 1)
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
  static let boxes = PhraseTable(FurniturePhrases.boxes)
  static let walls = PhraseTable(FurniturePhrases.walls)
  static let captions = PhraseTable(FurniturePhrases.captions)
}
