package import TextAnalysis

/// The vectors of a corpus of many languages: each language's rows are weighted by that language's
/// own document frequencies.
package struct CorpusVectorizer: Sendable {
  private let corpus: AnalyzedCorpus
  private let threads: Int

  /// A vectorizer for `corpus`.
  package init(corpus: AnalyzedCorpus, threads: Int) {
    self.corpus = corpus
    self.threads = threads
  }

  /// TF-IDF rows of the whole texts (`View.full`): articles x terms, rows of length 1 or empty.
  ///
  /// Complexity: linear in the nonzeros.
  package func fullMatrix() -> SparseMatrix {
    let byLanguage = Dictionary(grouping: corpus.documents.indices) {
      corpus.documents[$0].language
    }
    let parts = byLanguage.keys.sorted().map { language in
      let indices = byLanguage[language] ?? []
      let vectorizer = ViewVectorizer(
        documents: indices.map { corpus.documents[$0] }, termCount: corpus.terms.count,
        threads: threads)
      return (indices, vectorizer.matrix(of: .full))
    }
    return assemble(parts)
  }

  private func assemble(_ parts: [(indices: [Int], matrix: SparseMatrix)]) -> SparseMatrix {
    if parts.count == 1, let only = parts.first { return only.matrix }
    var places = [(part: Int, row: Int)](repeating: (0, 0), count: corpus.documents.count)
    for (number, part) in parts.enumerated() {
      for (row, index) in part.indices.enumerated() {
        places[index] = (number, row)
      }
    }
    var offsets = [0]
    var columns: [UInt32] = []
    var values: [Float] = []
    for place in places {
      let row = parts[place.part].matrix.row(place.row)
      columns += row.columns
      values += row.values
      offsets.append(values.count)
    }
    return SparseMatrix(
      columnCount: corpus.terms.count, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}
