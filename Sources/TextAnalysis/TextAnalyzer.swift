package import Articles
import Parallelism
import Synchronization

/// Turns articles into terms, field by field.
///
/// ```swift
/// let corpus = TextAnalyzer(threads: 2).analyze(articles)
/// corpus.terms.stems[Int(corpus.documents[0].title[0].term)]  // "ferri"
/// ```
///
/// The result depends on the articles alone: not on the number of threads, and on their order only
/// in the order of the documents.
package struct TextAnalyzer: Sendable {
  /// The most threads it uses.
  package let threads: Int
  /// The words of a body that count as its lead.
  package let leadWordCount: Int

  /// An analyser that uses at most `threads` threads.
  package init(threads: Int, leadWordCount: Int = 90) {
    self.threads = max(1, threads)
    self.leadWordCount = max(0, leadWordCount)
  }

  /// The terms of `articles`.
  ///
  /// Complexity: linear in the bytes of the text, plus O(n log n) in the distinct terms; about 2 KB
  /// of memory an article of 6 KB.
  package func analyze(_ articles: [Article]) -> AnalyzedCorpus {
    let languages = LanguageAssignment(articles, threads: threads).languages
    return analyze(articles, languages: languages)
  }

  /// The language of one article as its source gave it, or else as its text tells; "und" where
  /// neither does.
  ///
  /// Complexity: linear in the bytes of the text.
  package static func language(of article: Article) -> String {
    LanguageAssignment([article], threads: 1).languages.first ?? LanguageCode.undetermined
  }

  /// The terms of `articles` in the given languages, one an article.
  ///
  /// First the texts are read into terms as each worker numbers them; then, when all terms are known
  /// and have their places in the order of stems, the documents are made, a block of articles at a
  /// time, and what was read of the block is given back.
  func analyze(_ articles: [Article], languages: [String]) -> AnalyzedCorpus {
    let ranges = slices(of: articles.count, size: TokenBlock.articleCount)
    let tokens = Mutex([TokenBlock?](repeating: nil, count: ranges.count))
    let next = Atomic(0)
    let workerCount = min(threads, ranges.count)
    let terms = concurrentMap(count: workerCount, threads: threads) { worker in
      var reader = TokenReader(worker: worker, leadWordCount: leadWordCount)
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < ranges.count else { return WorkerTerms(reader) }
        let block = reader.read(articles[ranges[index]], languages: languages[ranges[index]])
        tokens.withLock { $0[index] = block }
      }
    }
    let merge = TermMerge(terms)
    let documents = concurrentMap(
      count: ranges.count, threads: threads, scratch: { DocumentAssembler(merge) }
    ) { assembler, index in
      let range = ranges[index]
      return tokens.withLock { $0[index].take() }.map { block in
        assembler.documents(block, articles[range], languages: languages[range])
      } ?? []
    }
    releaseFreedMemory()
    return AnalyzedCorpus(documents: documents.flatMap(\.self), terms: merge.terms)
  }
}
