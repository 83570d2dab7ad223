/// How often a term stands in a field of a document.
package struct TermCount: Hashable, Sendable {
  /// The term: an index into the corpus's `TermTable`.
  package var term: UInt32
  /// Its occurrences.
  package var count: UInt32

  package init(term: UInt32, count: UInt32) {
    self.term = term
    self.count = count
  }
}

/// How often an n-gram stands in a document.
///
/// N-grams are known by the 64-bit FNV-1a hash of their content: two of ten million collide with a
/// probability of three in a million.
package struct NGramCount: Hashable, Sendable {
  /// The hash of the n-gram's content.
  package var hash: UInt64
  /// Its occurrences.
  package var count: UInt32

  package init(hash: UInt64, count: UInt32) {
    self.hash = hash
    self.count = count
  }
}

/// An article as terms, field by field.
///
/// Every list is sorted by term (or hash) and names a term once.
package struct AnalyzedDocument: Hashable, Sendable {
  /// ISO 639-1 code, lower case ("en"), or "und" when the text does not tell.
  package var language: String
  /// The title's terms.
  package var title: [TermCount] = []
  /// What stands for the title in comparisons of titles: the title's terms, or the first 12 terms of
  /// the lead where there is no title.
  package var headline: [TermCount] = []
  /// Terms of the lead: the first 90 words of the body.
  package var lead: [TermCount] = []
  /// Terms of the whole body.
  package var body: [TermCount] = []
  /// Names (capitalised words that do not begin a sentence) in the title.
  package var titleNames: [TermCount] = []
  /// Names in the body.
  package var bodyNames: [TermCount] = []
  /// Numbers in title and body.
  package var numbers: [TermCount] = []
  /// Pairs of neighbouring terms in title and in body.
  package var bigrams: [NGramCount] = []
  /// Four-grams of characters of the lower-cased title and lead.
  package var characters: [NGramCount] = []
  /// Words of the body, stop words included.
  package var bodyWordCount: Int = 0

  package init(language: String) {
    self.language = language
  }
}

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
package struct AnalyzedCorpus: Hashable, Sendable {
  package var documents: [AnalyzedDocument]
  package var terms: TermTable

  package init(documents: [AnalyzedDocument], terms: TermTable) {
    self.documents = documents
    self.terms = terms
  }
}
