/// Rows of numbers, all stored: rows x columns, row after row, such as embeddings.
///
/// ```swift
/// let matrix = DenseMatrix(columnCount: 2, values: [0.6, 0.8, 1, 0])
/// matrix.row(1)  // 1, 0
/// ```
///
/// Rows may have any length (norm); a dot product of two is their cosine where both have length 1.
public struct DenseMatrix: Hashable, Sendable {
  /// Number of rows.
  public let rowCount: Int
  /// Number of columns: the values of a row.
  public let columnCount: Int
  /// The values, row after row, all finite.
  public let values: [Float]

  /// A matrix from the values of its rows, one after another.
  ///
  /// - Parameters:
  ///   - columnCount: How many values a row has, at least one.
  ///   - values: A multiple of as many values, all finite.
  public init(columnCount: Int, values: [Float]) {
    precondition(columnCount >= 1, "a dense row has a value")
    precondition(values.count.isMultiple(of: columnCount), "the last row is not complete")
    precondition(values.allSatisfy(\.isFinite), "a value that is no number")
    precondition(values.count / columnCount <= Int(Int32.max), "rows are counted in 32 bits")
    precondition(columnCount <= 1 << 20, "too many columns for sums in single precision")
    rowCount = values.count / columnCount
    self.columnCount = columnCount
    self.values = values
  }

  /// The values of row `index`.
  public func row(_ index: Int) -> ArraySlice<Float> {
    values[index * columnCount..<(index + 1) * columnCount]
  }
}
