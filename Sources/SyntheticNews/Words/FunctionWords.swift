/// The English words that stand between the others, "the" and "of" more often than "about".
struct FunctionWords {
  /// 128 words and the blank behind; those that are frequent are in it several times.
  let table: [Letters]
  /// 16 words that begin a sentence, and the blank behind.
  let openings = [
    "The", "In", "But", "A", "It", "He", "They", "On", "The", "After", "This", "At", "The", "As",
    "For", "She",
  ].map { Letters($0 + " ") }

  init() {
    let shares: [(String, Int)] = [
      ("the", 24), ("to", 11), ("of", 11), ("and", 10), ("a", 9), ("in", 9), ("that", 5),
      ("for", 4),
      ("on", 4), ("is", 4), ("with", 3), ("was", 3), ("as", 3), ("at", 2), ("by", 2), ("it", 2),
      ("from", 2), ("has", 2), ("he", 2), ("be", 1), ("are", 1), ("were", 1), ("have", 1),
      ("his", 1),
      ("not", 1), ("an", 1), ("they", 1), ("who", 1), ("their", 1), ("this", 1), ("been", 1),
      ("will", 1), ("after", 1), ("but", 1), ("which", 1), ("about", 1),
    ]
    table = shares.flatMap { word, count in Array(repeating: Letters(word + " "), count: count) }
  }
}
