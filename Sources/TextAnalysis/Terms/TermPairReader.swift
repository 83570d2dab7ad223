package import Articles

/// Reads the pairs of neighbouring terms of bodies, for the few that are compared in full.
///
/// It keeps the vocabulary of what it has read, so one reader should read many articles.
package struct TermPairReader {
  private var reader = TokenReader(worker: 0, leadWordCount: 0)
  private var pairs = TermPairs()

  package init() {}

  /// The hashes of the pairs of neighbouring terms in the body of `article`, which is in the
  /// language with the given code: rising, each once, the same in every reader.
  ///
  /// Complexity: linear in the bytes of the text.
  package mutating func pairs(ofBodyOf article: Article, language: String) -> [UInt32] {
    let block = reader.read([article], languages: [language])
    let middle = block.fields.first?.title.count ?? 0
    pairs.load(
      block.tokens, middle..<block.tokens.count, stemHashes: reader.lexicon.stemHashes)
    return pairs.hashes
  }
}
