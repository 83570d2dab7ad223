import Parallelism

extension SparseMatrix {
  /// The matrix of each row's `count` values of largest magnitude, ties to the lower column.
  ///
  /// Columns still rise within a row, and the values are what they were: rows get shorter.
  /// Complexity: linear in the stored values.
  ///
  /// - Parameters:
  ///   - count: How many values a row keeps at most, not negative.
  ///   - threads: How many threads to work on.
  /// - Returns: As many rows over the same columns.
  package func keepingHeaviest(_ count: Int, threads: Int = 1) -> SparseMatrix {
    precondition(count >= 0, "a count of values cannot be negative")
    let parts = slices(of: rowCount, size: 512)
    let kept = concurrentMap(
      count: parts.count, threads: threads, scratch: { HeaviestSelection() },
      { selection, part in
        var columns: [UInt32] = []
        var values: [Float] = []
        for row in parts[part] {
          selection.select(count, of: self, row: row, &columns, &values)
        }
        return (columns: columns, values: values)
      })
    var offsets = [0]
    offsets.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount { offsets.append(offsets[row] + min(count, range(ofRow: row).count)) }
    var columns: [UInt32] = []
    var values: [Float] = []
    columns.reserveCapacity(offsets[rowCount])
    values.reserveCapacity(offsets[rowCount])
    for part in kept {
      columns += part.columns
      values += part.values
    }
    return SparseMatrix(
      columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}

/// One worker's scratch for `keepingHeaviest`.
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
