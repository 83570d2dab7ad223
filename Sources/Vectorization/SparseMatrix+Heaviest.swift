extension SparseMatrix {
  /// The matrix of each row's `count` values of largest magnitude, ties to the lower column.
  ///
  /// Columns still rise within a row, and the values are what they were: rows get shorter.
  /// Complexity: linear in the stored values.
  ///
  /// - Parameter count: How many values a row keeps at most, not negative.
  /// - Returns: As many rows over the same columns.
  package func keepingHeaviest(_ count: Int) -> SparseMatrix {
    precondition(count >= 0, "a count of values cannot be negative")
    var offsets = [0]
    offsets.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount { offsets.append(offsets[row] + min(count, range(ofRow: row).count)) }
    var columns: [UInt32] = []
    var values: [Float] = []
    columns.reserveCapacity(offsets[rowCount])
    values.reserveCapacity(offsets[rowCount])
    var selection = HeaviestSelection()
    for row in 0..<rowCount { selection.select(count, of: self, row: row, &columns, &values) }
    return SparseMatrix(
      columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}

/// The scratch of `keepingHeaviest`.
private struct HeaviestSelection {
  /// The magnitudes of a row as bit patterns, which are in the same order.
  private var magnitudes: [UInt32] = []

  /// Appends the `count` heaviest values of a row and their columns.
  mutating func select(
    _ count: Int, of matrix: SparseMatrix, row: Int, _ columns: inout [UInt32],
    _ values: inout [Float]
  ) {
    let range = matrix.range(ofRow: row)
    guard count > 0 else { return }
    guard range.count > count else {
      columns += matrix.columnIndices[range]
      values += matrix.values[range]
      return
    }
    magnitudes.removeAll(keepingCapacity: true)
    for value in matrix.values[range] { magnitudes.append(value.magnitude.bitPattern) }
    magnitudes.selectLargest(count)
    let least = magnitudes[count - 1]
    // Fewer than `count` are above the least that is kept; the first of its equals fill up.
    var equals = count
    for value in matrix.values[range] where value.magnitude.bitPattern > least { equals -= 1 }
    for index in range {
      let magnitude = matrix.values[index].magnitude.bitPattern
      guard magnitude > least || (magnitude == least && equals > 0) else { continue }
      if magnitude == least { equals -= 1 }
      columns.append(matrix.columnIndices[index])
      values.append(matrix.values[index])
    }
  }
}
