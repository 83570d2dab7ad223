import Parallelism
package import TextAnalysis

/// The vectors of a corpus of many languages: each language's rows are weighted by that language's
/// own document frequencies.
///
/// ```swift
/// let rows = CorpusVectorizer(corpus: corpus, threads: 2).fullRows()
/// let story = rows.matrix(of: [4, 8, 15])
/// ```
package struct CorpusVectorizer: Sendable {
  private let corpus: AnalyzedCorpus
  private let threads: Int

  /// A vectorizer for `corpus`.
  package init(corpus: AnalyzedCorpus, threads: Int) {
    self.corpus = corpus
    self.threads = max(1, threads)
  }

  /// TF-IDF rows of the whole texts (`View.full`): articles x terms, rows of length 1 or empty.
  ///
  /// Complexity: linear in the nonzeros.
  package func fullMatrix() -> SparseMatrix {
    let languages = LanguageRows(corpus, threads: threads)
    return SparseMatrix(
      columnCount: corpus.terms.count, rowCount: corpus.documents.count, threads: threads,
      source: languages)
  }

  /// The rows of `fullMatrix` without that matrix: each is made when it is asked for.
  ///
  /// Complexity: linear in the corpus's terms. Memory: eight bytes a document, eight bytes a term and
  /// four more for each language.
  package func fullRows() -> MatrixRows {
    let languages = LanguageRows(corpus, threads: threads)
    return MatrixRows(
      rowCount: corpus.documents.count, documentFrequencies: languages.documentFrequencies,
      source: languages)
  }
}

/// The rows of the whole texts of a corpus, each weighted within its language.
private struct LanguageRows: RowSource {
  /// In how many documents of any language each term stands.
  private(set) var documentFrequencies: [UInt32]
  /// The rows of each language, by the documents' places in the corpus.
  private var languages: [TermRows] = []
  /// Which of them each document belongs to.
  private var languageOf: [Int32]

  init(_ corpus: AnalyzedCorpus, threads: Int) {
    documentFrequencies = Array(repeating: 0, count: corpus.terms.count)
    languageOf = Array(repeating: 0, count: corpus.documents.count)
    let byLanguage = Dictionary(grouping: corpus.documents.indices) {
      corpus.documents[$0].language
    }
    var valueCounts: [UInt32] = Array(repeating: 0, count: corpus.documents.count)
    var rarities: [[Float]] = []
    for language in byLanguage.keys.sorted() {
      let members = byLanguage[language] ?? []
      let vectorizer = ViewVectorizer(
        documents: members.map { corpus.documents[$0] }, terms: corpus.terms,
        threads: threads)
      let terms = vectorizer.termFrequencies(of: .full)
      for (place, member) in members.enumerated() {
        languageOf[member] = Int32(rarities.count)
        valueCounts[member] = terms.valueCounts[place]
      }
      for term in documentFrequencies.indices {
        documentFrequencies[term] += terms.frequencies[term]
      }
      rarities.append(terms.rarities)
    }
    guard case .terms(let fields) = View.full.content else { return }
    languages = rarities.map { rarities in
      TermRows(
        documents: corpus.documents, fields: fields, rarities: rarities, valueCounts: valueCounts)
    }
  }

  func valueCount(ofRow row: Int) -> Int {
    languages[Int(languageOf[row])].valueCount(ofRow: row)
  }

  mutating func write(
    row: Int, columns: inout MutableSpan<UInt32>, values: inout MutableSpan<Float>
  ) {
    languages[Int(languageOf[row])].write(row: row, columns: &columns, values: &values)
  }
}
