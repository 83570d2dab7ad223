/// A matrix with the ids of its rows and the terms of its columns, as they are kept in a file.
///
/// ```swift
/// let file = try VectorFile(path: "vectors.npz")
/// print(file.matrix.rowCount, file.ids.first ?? "")
/// try VectorFile(matrix: matrix, ids: ids, terms: terms).write(toPath: "again.npz")
/// ```
///
/// The file is what `scipy.sparse.save_npz` writes and `load_npz` reads: a zip archive of NPY arrays
/// `indices`, `indptr`, `format`, `shape` and `data` (CSR), and here also `ids` and `terms`.
/// Source: NumPy, `numpy.lib.format`; SciPy, `scipy.sparse.save_npz`.
public struct VectorFile: Hashable, Sendable {
  /// The vectors: a row for each article, a column for each term.
  public var matrix: SparseMatrix
  /// The id of each row; empty where the file has none.
  public var ids: [String]
  /// The term of each column; empty where the file has none.
  public var terms: [String]

  /// A matrix and its names; there are none, or one for each row and one for each column.
  public init(matrix: SparseMatrix, ids: [String] = [], terms: [String] = []) {
    precondition(ids.isEmpty || ids.count == matrix.rowCount)
    precondition(terms.isEmpty || terms.count == matrix.columnCount)
    self.matrix = matrix
    self.ids = ids
    self.terms = terms
  }

  /// The most bytes that the arrays of a file may take, unless told otherwise: 8 GiB.
  public static let defaultByteLimit = 8 << 30

  /// The most columns that are read: what would be more is a damaged shape.
  public static let columnLimit = 1 << 27
}
