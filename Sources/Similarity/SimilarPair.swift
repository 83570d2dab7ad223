/// Two rows and their canonical cosine.
public struct SimilarPair: Hashable, Sendable {
  /// The lower of the two row indices.
  public var row: Int32
  /// The higher of the two row indices.
  public var column: Int32
  /// The canonical dot product of the two rows: their cosine where both have length 1.
  public var cosine: Float

  /// A pair of rows, `row` below `column`.
  public init(row: Int32, column: Int32, cosine: Float) {
    precondition(row < column)
    self.row = row
    self.column = column
    self.cosine = cosine
  }
}
