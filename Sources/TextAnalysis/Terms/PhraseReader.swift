package import Articles

/// Reads the phrases of bodies, for the few that are compared in full.
///
/// It keeps the vocabulary of what it has read, so one reader should read many articles.
package struct PhraseReader {
  private var reader = TokenReader(worker: 0, leadWordCount: 0)
  private var pairs = TermPairs()

  package init() {}

  /// The pairs of neighbouring terms and the numbers in the body of `article`, which is in the
  /// language with the given code: the same in every reader.
  ///
  /// Complexity: linear in the bytes of the text, O(n log n) in its numbers.
  package mutating func phrases(of article: Article, language: String) -> BodyPhrases {
    let block = reader.read([article], languages: [language])
    let body = (block.fields.first?.title.count ?? 0)..<block.tokens.count
    let hashes = reader.lexicon.stemHashes
    pairs.load(block.tokens, body, stemHashes: hashes)
    var numbers: [UInt64] = []
    for place in body where block.tokens[place].isNumber {
      // Numbers side by side, as in a date, change together.
      func neighbor(_ place: Int) -> UInt64 {
        guard body.contains(place), !block.tokens[place].isNumber else { return 0 }
        return hashes[Int(block.tokens[place].term)]
      }
      let around = NGramHash.pair(neighbor(place - 1), neighbor(place + 1))
      let number = UInt32(truncatingIfNeeded: hashes[Int(block.tokens[place].term)])
      numbers.append(UInt64(around) << 32 | UInt64(number))
    }
    numbers.sort()
    return BodyPhrases(
      pairs: pairs.hashes,
      numbers: numbers.enumerated().filter { $0 == 0 || numbers[$0 - 1] != $1 }.map(\.element))
  }
}
