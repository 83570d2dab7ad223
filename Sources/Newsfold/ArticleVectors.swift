public import Articles
public import Vectorization

/// The TF-IDF vectors of a corpus.
public struct ArticleVectors: Sendable {
  /// articles x terms, rows of length 1 or empty.
  public var matrix: SparseMatrix
  /// The id of each row's article.
  public var ids: [ArticleID]
  /// The term (stem) of each column.
  public var terms: [String]
}
