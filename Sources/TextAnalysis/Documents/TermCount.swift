/// How often a term stands in a field of a document.
package struct TermCount: Hashable, Sendable {
  /// The term: an index into the corpus's `TermTable`.
  package var term: UInt32
  /// Its occurrences, at least 1.
  package var count: UInt32

  package init(term: UInt32, count: UInt32) {
    self.term = term
    self.count = count
  }
}

/// A list of terms, or of terms by their place among n-grams, to be read into again and again.
package struct TermList: Sendable {
  /// The terms, rising; only the first `count` count.
  package internal(set) var terms: [UInt32] = []
  /// The occurrences of each.
  package internal(set) var counts: [UInt32] = []
  /// How many there are.
  package internal(set) var count = 0

  package init() {}

  /// Empties the list and makes room for `limit` terms.
  mutating func begin(limit: Int) {
    count = 0
    guard terms.count < limit else { return }
    terms = Array(repeating: 0, count: limit * 2)
    counts = terms
  }
}

/// The fields of a document that are lists of terms.
package enum TermField: Int, CaseIterable, Sendable {
  case title, headline, lead, body
}
