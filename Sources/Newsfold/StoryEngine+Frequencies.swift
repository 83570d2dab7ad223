import TextAnalysis
import Vectorization

extension StoryEngine {
  /// A table of document frequencies in the form in which they ship with the program: how many of the
  /// articles in one language have each term, in title or body.
  ///
  /// Rare terms are left out, since most of them are misspelt: the table stands for those that say
  /// something of the language.
  ///
  /// - Parameters:
  ///   - articles: a large and mixed collection.
  ///   - language: ISO 639-1 code; articles in other languages do not count.
  ///   - minimum: in how many articles a term has to stand.
  ///   - threads: how many to use.
  /// - Returns: the table's bytes, and what it holds.
  public static func frequencyTable(
    of articles: [Article], language: String, minimum: Int, threads: Int
  ) -> (bytes: [UInt8], articles: Int, terms: Int) {
    let analyzer = TextAnalyzer(
      threads: threads, leadWordCount: Int(Tunable.leadWords.defaultValue))
    let corpus = analyzer.analyze(articles)
    let table = BackgroundFrequencies(
      of: corpus, language: language, minimum: UInt32(clamping: minimum), threads: threads)
    return (table.encoded, table.documentCount, table.termCount)
  }
}
