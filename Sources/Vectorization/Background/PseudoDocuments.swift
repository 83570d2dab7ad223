package import TextAnalysis

/// Documents that are not there: what a corpus borrows from the background of its language, so that
/// forty articles get the same sense of what is rare as forty thousand.
///
/// With `count` of them, in which every term has the share that it has in the background, a corpus of
/// 50 documents would borrow its document frequencies and one of 50,000 keep its own. But a term that
/// is rare in the news and frequent in a corpus is either what a large story is about or what all of
/// the corpus is about, and the background cannot tell: on collections about one subject, borrowing
/// alone ranks pairs worse than no background. So the weight of a term is the mean of both.
package struct PseudoDocuments: Sendable {
  /// How many they are.
  package static let count = 2000

  /// The code of each term's frequency in the background.
  private let codes: [UInt8]
  /// In how many of the pseudo documents a term stands, by its code.
  private let frequencies: [Double]

  /// Those for `terms`, by `background`.
  ///
  /// Complexity: linear in the terms and in the table. Memory: a byte a term.
  package init(of background: BackgroundFrequencies, for terms: TermTable) {
    codes = background.codes(ofSorted: terms.stems)
    let share = Double(Self.count) / Double(max(1, background.documentCount))
    frequencies = background.scale.frequencies.map { $0 * share }
  }

  /// Those for `terms` in a language; nil where no table ships for it.
  ///
  /// No shipped table is unsound: a test reads them all.
  package init?(language: String, terms: TermTable) {
    guard let background = try? BackgroundFrequencies.shipped(language: language) else {
      return nil
    }
    self.init(of: background, for: terms)
  }

  /// The weight of each term that so many of `documentCount` real documents have: the mean of its
  /// inverse document frequency among these and of that among them and the pseudo documents.
  ///
  /// Complexity: linear in the terms.
  func weights(ofFrequencies counts: [UInt32], among documentCount: Int) -> [Float] {
    precondition(counts.count == codes.count)
    let rarity = InverseDocumentFrequency(documentCount: documentCount)
    let sum = Double(documentCount + Self.count)
    return counts.indices.map { term in
      let frequency = Double(counts[term]) + frequencies[Int(codes[term])]
      let borrowed = InverseDocumentFrequency.weight(ofFrequency: frequency, among: sum)
      return (rarity.weight(ofFrequency: counts[term]) + borrowed) / 2
    }
  }
}
