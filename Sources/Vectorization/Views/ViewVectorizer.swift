package import TextAnalysis

/// Turns analysed documents of one language into the rows of a view: TF-IDF weighted, of length 1.
///
/// ```swift
/// let vectorizer = ViewVectorizer(documents: documents, termCount: terms.count, threads: 2)
/// let full = vectorizer.matrix(of: .full)
/// ```
///
/// Document frequencies are those of the documents given and of the view itself, and for terms, where
/// a table ships for the language, those of much other news beside them (`PseudoDocuments`). They are
/// counted within one language, so that articles in another never change what is rare in this one.
/// A collection whose rows are too many to hold is vectorized some rows at a time:
///
/// ```swift
/// let rows = vectorizer.rows(of: .full)
/// let band = rows.matrix(of: Array(0..<10_000))
/// ```
package struct ViewVectorizer: Sendable {
  private let documents: [AnalyzedDocument]
  private let termCount: Int
  private let threads: Int
  private let rarity: InverseDocumentFrequency
  private let background: PseudoDocuments?

  /// A vectorizer for `documents`, whose terms are indices below `termCount` and which borrow for
  /// their weights from `background`, or nothing where none is given.
  package init(
    documents: [AnalyzedDocument], termCount: Int, background: PseudoDocuments? = nil,
    threads: Int
  ) {
    self.documents = documents
    self.termCount = termCount
    self.threads = max(1, threads)
    rarity = InverseDocumentFrequency(documentCount: documents.count)
    self.background = background
  }

  /// A vectorizer for `documents`, whose terms are those of `terms`, that borrows from the shipped
  /// background of their language.
  package init(documents: [AnalyzedDocument], terms: TermTable, threads: Int) {
    self.init(
      documents: documents, termCount: terms.count,
      background: documents.first.flatMap {
        PseudoDocuments(language: $0.language, terms: terms)
      }, threads: threads)
  }

  /// The rows of `view`: documents x terms, or documents x n-grams (`NGramColumns`).
  ///
  /// A document without a term in the view has an empty row.
  ///
  /// Rows of `View.characters` are shorter than 1 by the n-grams that no other document has.
  ///
  /// Complexity: O(z) for z nonzeros.
  package func matrix(of view: View) -> SparseMatrix {
    rows(of: view).matrix(of: Array(documents.indices), threads: threads)
  }

  /// The rows of `view` without a matrix of all: each is made when it is asked for, and is the row
  /// that it is in `matrix(of:)`.
  ///
  /// Complexity: linear in the documents' terms. Memory: eight bytes a column, and for a view over
  /// terms four bytes a document.
  package func rows(of view: View) -> MatrixRows {
    switch (view.content, frequencies(of: view).columns) {
    case (.terms(let fields), .terms(let counts, let valueCounts)):
      MatrixRows(
        rowCount: documents.count, documentFrequencies: counts,
        source: TermRows(
          documents: documents, fields: fields,
          rarities: rarities(ofTerms: counts), valueCounts: valueCounts))
    case (.characters, .ngrams(let columns)):
      MatrixRows(
        rowCount: documents.count, documentFrequencies: columns.documentFrequencies,
        source: NGramRows(
          documents: documents, columns: columns,
          rarities: (columns.documentFrequencies + [1]).map { rarity.weight(ofFrequency: $0) }))
    default:
      preconditionFailure("frequencies of another kind of view")
    }
  }

  /// What the rows of a view over terms are weighted by.
  ///
  /// - Returns: In how many documents each term stands, how rare that makes it, and how many terms
  ///   each document has; nothing for a view over n-grams.
  func termFrequencies(
    of view: View
  ) -> (frequencies: [UInt32], rarities: [Float], valueCounts: [UInt32]) {
    guard case .terms(let counts, let valueCounts) = frequencies(of: view).columns else {
      return ([], [], [])
    }
    return (counts, rarities(ofTerms: counts), valueCounts)
  }

  /// How rare terms are that so many of the documents have.
  private func rarities(ofTerms counts: [UInt32]) -> [Float] {
    background?.weights(ofFrequencies: counts, among: documents.count)
      ?? counts.map { rarity.weight(ofFrequency: $0) }
  }

  private func frequencies(of view: View) -> ViewFrequencies {
    ViewFrequencies(of: view, in: documents, termCount: termCount, threads: threads)
  }
}
