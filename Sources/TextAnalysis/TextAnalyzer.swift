package import Articles
import Parallelism

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
  /// Complexity: linear in the bytes of the text, plus O(n log n) in the distinct terms; about 30 KB
  /// of memory an article of 6 KB.
  package func analyze(_ articles: [Article]) -> AnalyzedCorpus {
    let languages = LanguageAssignment(articles, threads: threads).languages
    return analyze(articles, languages: languages)
  }

  /// The terms of `articles` in the given languages, one an article.
  func analyze(_ articles: [Article], languages: [String]) -> AnalyzedCorpus {
    let chunks = Chunks(weights: articles.map { $0.title.utf8.count + $0.body.utf8.count + 256 })
      .ranges(threads)
    let leadWordCount = leadWordCount
    var parts = concurrentMap(handingOver: chunks) { range in
      AnalyzedChunk(articles[range], languages: languages[range], leadWordCount: leadWordCount)
    }
    let merge = TermMerge(parts.map(\.terms))
    let work = zip(parts, merge.ranks).map { (documents: $0.documents, ranks: $1) }
    parts = []
    let documents = concurrentMap(handingOver: work) { part in
      for index in part.documents.indices { part.documents[index].renumber(part.ranks) }
      return part.documents
    }
    return AnalyzedCorpus(documents: documents.flatMap(\.self), terms: merge.terms)
  }
}
