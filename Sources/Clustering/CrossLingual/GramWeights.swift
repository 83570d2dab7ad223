import Articles
import Foundation
import Parallelism
import Synchronization
import TextAnalysis

/// How much each four-gram of letters says across languages: the logarithm of how rare it is in the
/// language where it is most frequent.
///
/// An ending or an article of one language is frequent there and may be rare in all others; what is
/// rare everywhere are names, numbers and the words for the matter itself. A gram that only one
/// language has weighs half: it can meet nothing, but two texts that consist of such grams have
/// little in common.
struct GramWeights: Sendable {
  /// A language is taken to have so many articles more, in which each gram is as frequent as in the
  /// whole corpus: in five articles of a language nothing is rare.
  private static let pseudoArticles = 30.0
  private static let weightInOneLanguage = 0.5
  private static let blockSize = 64

  /// A weight a gram.
  private let weights: [Float]

  /// The weights for `articles`, whose languages are given by number.
  ///
  /// Complexity: linear in what `LatinGrams` reads. Memory: 7.5 MB a language.
  init(of articles: [Article], languages: [Int], languageCount: Int, threads: Int) {
    var articleCounts = [Double](repeating: 0, count: languageCount)
    for language in languages { articleCounts[language] += 1 }
    let counts = Self.counts(of: articles, languages, languageCount, threads: threads)
    let total = Double(articles.count)
    weights = (0..<LatinGrams.gramCount).map { gram in
      let sum = counts.reduce(0) { $0 + Int($1[gram]) }
      guard sum > 0 else { return 0 }
      let expected = Self.pseudoArticles * Double(sum) / total
      var (share, languagesWithIt) = (0.0, 0)
      for (language, count) in counts.lazy.map({ $0[gram] }).enumerated() {
        languagesWithIt += count > 0 ? 1 : 0
        let articles = articleCounts[language] + Self.pseudoArticles
        share = max(share, (Double(count) + expected) / articles)
      }
      return Float(-log(min(1, share)) * (languagesWithIt > 1 ? 1 : Self.weightInOneLanguage))
    }
  }

  /// The weight of a gram.
  subscript(gram: UInt32) -> Float { weights[Int(gram)] }

  /// For each language in how many articles each gram stands.
  private static func counts(
    of articles: [Article], _ languages: [Int], _ languageCount: Int, threads: Int
  ) -> [[UInt32]] {
    let counts = Mutex(
      (0..<languageCount).map { _ in [UInt32](repeating: 0, count: LatinGrams.gramCount) })
    let blocks = slices(of: articles.count, size: blockSize)
    _ = concurrentMap(count: blocks.count, threads: threads, scratch: { LatinGrams() }) {
      reader, block in
      let grams = blocks[block].map { reader.counts(of: articles[$0]) }
      counts.withLock { counts in
        for (article, grams) in zip(blocks[block], grams) {
          for (gram, _) in grams { counts[languages[article]][Int(gram)] += 1 }
        }
      }
    }
    return counts.withLock { $0 }
  }
}
