package import Articles

/// Reads the pairs of neighbouring terms of articles, for the few that are compared in full.
///
/// It keeps the vocabulary of what it has read, so one reader should read many articles.
package struct TermPairReader {
  private var reader = TokenReader(worker: 0, leadWordCount: 0)
  /// The 64-bit FNV-1a hash of each of the reader's stems.
  private var stemHashes: [UInt64] = []

  package init() {}

  /// The hashes of the pairs of neighbouring terms in title and in body of `article`, which is in
  /// the language with the given code: rising, each once, the same in every reader.
  ///
  /// Complexity: linear in the bytes of the text, plus O(n log n) in its terms.
  package mutating func pairs(of article: Article, language: String) -> [UInt32] {
    let block = reader.read([article], languages: [language])
    let stems = reader.lexicon.stems
    for number in stemHashes.count..<stems.count {
      stemHashes.append(fnv1a64(stems[number].span))
    }
    var hashes: [UInt32] = []
    var start = 0
    for count in block.fields.flatMap({ [$0.title.count, $0.body.count] }) {
      let terms = block.tokens[start..<start + count].map { stemHashes[Int($0.term)] }
      hashes += zip(terms, terms.dropFirst()).map { NGramHash.pair($0, $1) }
      start += count
    }
    hashes.sort()
    var distinct: [UInt32] = []
    for hash in hashes where hash != distinct.last { distinct.append(hash) }
    return distinct
  }
}
