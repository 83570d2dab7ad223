/// The distinct terms of a corpus.
///
/// A term's index is its rank in the byte order of the stems, so it depends on the corpus's content
/// and not on the order of the articles.
package struct TermTable: Hashable, Sendable {
  /// The stems (and numbers), in byte order.
  package var stems: [String]
  /// Each term's most frequent written form, case kept; of equally frequent ones the first in byte
  /// order.
  package var surfaces: [String]

  package init(stems: [String], surfaces: [String]) {
    self.stems = stems
    self.surfaces = surfaces
  }

  package var count: Int { stems.count }
}

/// A corpus as terms: a document an article, in the same order, and the terms they refer to.
package struct AnalyzedCorpus: Equatable, Sendable {
  package var documents: [AnalyzedDocument]
  package var terms: TermTable

  package init(documents: [AnalyzedDocument], terms: TermTable) {
    self.documents = documents
    self.terms = terms
  }
}
