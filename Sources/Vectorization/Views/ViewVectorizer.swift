import Parallelism
package import TextAnalysis

/// Turns analysed documents of one language into the rows of a view: TF-IDF weighted, of length 1.
///
/// ```swift
/// let vectorizer = ViewVectorizer(documents: documents, termCount: terms.count, threads: 2)
/// let full = vectorizer.matrix(of: .full)
/// ```
///
/// Document frequencies are those of the documents given and of the view itself. They are counted
/// within one language, so that articles in another language never change what is rare in this one.
package struct ViewVectorizer: Sendable {
  private let documents: [AnalyzedDocument]
  private let termCount: Int
  private let threads: Int
  private let rarity: InverseDocumentFrequency

  /// A vectorizer for `documents`, whose terms are indices below `termCount`.
  package init(documents: [AnalyzedDocument], termCount: Int, threads: Int) {
    self.documents = documents
    self.termCount = termCount
    self.threads = threads
    rarity = InverseDocumentFrequency(documentCount: documents.count)
  }

  /// The rows of `view`: documents x terms, or documents x n-grams (`NGramColumns`).
  ///
  /// A document without a term in the view has an empty row.
  ///
  /// Rows of the n-gram views are shorter than 1 by the n-grams that no other document has.
  ///
  /// Complexity: O(z) for z nonzeros, O(z log z) for n-grams.
  package func matrix(of view: View) -> SparseMatrix {
    switch view {
    case .bigrams: ngramMatrix(documents.map(\.bigrams))
    case .characters: ngramMatrix(documents.map(\.characters))
    default: termMatrix(view)
    }
  }

  private func termMatrix(_ view: View) -> SparseMatrix {
    let counts = rowBlocks { view.termCounts(of: documents[$0]) ?? [] }
    var frequencies = [UInt32](repeating: 0, count: termCount)
    var occurrences: Float = 0
    for row in counts.joined() {
      for entry in row {
        frequencies[Int(entry.column)] += 1
        occurrences += entry.count
      }
    }
    let scale: TermFrequencyScale =
      view == .saturated
      ? .saturating(averageLength: occurrences / Float(max(documents.count, 1))) : .sublinear
    let weighting = RowWeighting(scale: scale, rarity: rarity, frequencies: frequencies)
    let rows = concurrentMap(count: counts.count, threads: threads) { block in
      counts[block].map { weighting.weighted($0) }
    }
    return SparseMatrix(columnCount: termCount, blocks: rows)
  }

  private func ngramMatrix(_ ngrams: [[NGramCount]]) -> SparseMatrix {
    let columns = NGramColumns(documents: ngrams, threads: threads)
    let weighting = RowWeighting(
      scale: .sublinear, rarity: rarity, frequencies: columns.documentFrequencies)
    let rows = rowBlocks { weighting.weighted(ngrams[$0], columns) }
    return SparseMatrix(columnCount: columns.hashes.count, blocks: rows)
  }

  private func rowBlocks<Row: Sendable>(_ row: @Sendable (Int) -> Row) -> [[Row]] {
    let ranges = slices(of: documents.count, size: 256)
    return concurrentMap(count: ranges.count, threads: threads) { ranges[$0].map(row) }
  }
}
