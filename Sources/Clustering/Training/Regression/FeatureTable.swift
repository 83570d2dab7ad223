/// Values of features, a row for each thing that a model judges.
struct FeatureTable: Sendable {
  /// Values in a row.
  let columnCount: Int
  /// The rows, one after the other.
  private(set) var values: [Float] = []

  /// A table without rows.
  init(columnCount: Int) {
    self.columnCount = columnCount
  }

  /// Number of rows.
  var rowCount: Int { columnCount == 0 ? 0 : values.count / columnCount }

  /// The values of a row.
  func row(_ index: Int) -> ArraySlice<Float> {
    values[index * columnCount..<(index + 1) * columnCount]
  }

  /// Adds rows, each with `columnCount` values.
  mutating func append(_ rows: some Collection<Float>) {
    precondition(rows.count % max(columnCount, 1) == 0, "rows are whole")
    values += rows
  }
}
