import Vectorization

/// The few terms that weigh most in each article: what it is about.
///
/// Memory: four bytes a term.
struct ArticleTerms: Sendable {
  /// Terms of an article at most.
  static let length = 20

  /// Where the terms of each article begin, and after the last where they end.
  private let offsets: [Int]
  private let terms: [UInt32]

  /// The columns of the heaviest values of each row.
  ///
  /// Complexity: linear in the values.
  init(heaviestOf matrix: SparseMatrix) {
    let heaviest = matrix.keepingHeaviest(Self.length)
    offsets = heaviest.rowOffsets
    terms = heaviest.columnIndices
  }

  /// `count` articles of which no terms are known.
  init(count: Int) {
    offsets = Array(repeating: 0, count: count + 1)
    terms = []
  }

  /// The terms of `article`, rising.
  subscript(article: Int) -> ArraySlice<UInt32> {
    terms[offsets[article]..<offsets[article + 1]]
  }
}
