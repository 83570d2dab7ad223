/// Rows of weighted terms in compressed sparse row form (CSR): rows x columns, `Float` values.
///
/// ```swift
/// let matrix = SparseMatrix(columnCount: 3, rows: [[(0, 0.6), (2, 0.8)], []])
/// matrix.row(0).columns  // 0, 2
/// ```
///
/// Invariants: `rowOffsets` rises from 0 to `values.count`; within a row columns rise strictly; all
/// values are finite. Rows that the vectorizer makes have length 1 or are empty.
public struct SparseMatrix: Hashable, Sendable {
  /// Number of columns (terms).
  public let columnCount: Int
  /// Where each row begins in `columnIndices` and `values`, and after the last where it ends.
  public let rowOffsets: [Int]
  /// The column of each stored value, rising within a row.
  public let columnIndices: [UInt32]
  /// The stored values.
  public let values: [Float]

  /// A matrix from its three arrays.
  ///
  /// They must meet the invariants above; a caller's bug stops the program. Data from outside is
  /// checked before (see `NPZ`).
  ///
  /// Complexity: linear in the stored values.
  public init(columnCount: Int, rowOffsets: [Int], columnIndices: [UInt32], values: [Float]) {
    precondition(rowOffsets.first == 0 && rowOffsets.last == values.count)
    precondition(columnIndices.count == values.count)
    self.columnCount = columnCount
    self.rowOffsets = rowOffsets
    self.columnIndices = columnIndices
    self.values = values
  }

  /// A matrix from rows of (column, value), in rising order of column.
  public init(columnCount: Int, rows: [[(column: UInt32, value: Float)]]) {
    self.init(
      columnCount: columnCount,
      rowOffsets: rows.reduce(into: [0]) { offsets, row in
        offsets.append((offsets.last ?? 0) + row.count)
      },
      columnIndices: rows.flatMap { $0.map(\.column) },
      values: rows.flatMap { $0.map(\.value) })
  }

  /// Number of rows (documents).
  public var rowCount: Int { rowOffsets.count - 1 }

  /// Number of stored values.
  public var nonzeroCount: Int { values.count }

  /// Where the values of row `index` lie.
  public func range(ofRow index: Int) -> Range<Int> {
    rowOffsets[index]..<rowOffsets[index + 1]
  }

  /// The columns and values of row `index`.
  public func row(_ index: Int) -> (columns: ArraySlice<UInt32>, values: ArraySlice<Float>) {
    let range = range(ofRow: index)
    return (columnIndices[range], values[range])
  }

  /// The matrix of the given rows, in the given order.
  ///
  /// Complexity: linear in their stored values.
  package func selectingRows(_ rows: [Int]) -> SparseMatrix {
    var offsets = [0]
    var columns: [UInt32] = []
    var kept: [Float] = []
    for row in rows {
      columns += columnIndices[range(ofRow: row)]
      kept += values[range(ofRow: row)]
      offsets.append(kept.count)
    }
    return SparseMatrix(
      columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: kept)
  }
}
