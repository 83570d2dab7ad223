/// The arrays of a CSR matrix from outside, not yet trusted.
struct CompressedRows {
  var rowCount: Int
  var columnCount: Int
  var pointers: [Int]
  var columns: [Int]
  var values: [Float]

  /// The matrix, after everything has been checked, with each row's columns strictly rising.
  func matrix() throws(NPZError) -> SparseMatrix {
    guard pointers.count - 1 == rowCount else {
      throw .wrongCount(array: "indptr", expected: rowCount + 1, found: pointers.count)
    }
    guard columns.count == values.count else {
      throw .wrongCount(array: "indices", expected: values.count, found: columns.count)
    }
    guard pointers[0] == 0 else { throw .invalidRowPointer(row: 0) }
    var offsets = [0]
    offsets.reserveCapacity(pointers.count)
    var sortedColumns: [UInt32] = []
    sortedColumns.reserveCapacity(columns.count)
    var sortedValues: [Float] = []
    sortedValues.reserveCapacity(columns.count)
    for row in 0..<rowCount {
      let (start, end) = (pointers[row], pointers[row + 1])
      guard start <= end, end <= columns.count else { throw .invalidRowPointer(row: row) }
      let isSorted = try check(row: row, start..<end)
      if isSorted {
        for index in start..<end {
          sortedColumns.append(UInt32(columns[index]))
          sortedValues.append(values[index])
        }
      } else {
        try appendSorted(row: row, start..<end, to: &sortedColumns, &sortedValues)
      }
      offsets.append(sortedColumns.count)
    }
    return SparseMatrix(
      columnCount: columnCount, rowOffsets: offsets, columnIndices: sortedColumns,
      values: sortedValues)
  }

  /// Checks a row's columns and values, and tells whether its columns strictly rise.
  private func check(row: Int, _ range: Range<Int>) throws(NPZError) -> Bool {
    var previous = -1
    var isSorted = true
    for index in range {
      let column = columns[index]
      guard column >= 0, column < columnCount else {
        throw .columnOutOfRange(row: row, column: column, columnCount: columnCount)
      }
      guard values[index].isFinite else { throw .notFinite(row: row) }
      if column <= previous { isSorted = false }
      previous = column
    }
    return isSorted
  }

  private func appendSorted(
    row: Int, _ range: Range<Int>, to sortedColumns: inout [UInt32],
    _ sortedValues: inout [Float]
  ) throws(NPZError) {
    // Ties by place in the file, so that sums of the same column do not depend on the sort.
    let order = range.sorted {
      columns[$0] != columns[$1] ? columns[$0] < columns[$1] : $0 < $1
    }
    var place = 0
    while place < order.count {
      let column = columns[order[place]]
      var sum = 0.0
      while place < order.count, columns[order[place]] == column {
        sum += Double(values[order[place]])
        place += 1
      }
      guard Float(sum).isFinite else { throw .notFinite(row: row) }
      sortedColumns.append(UInt32(column))
      sortedValues.append(Float(sum))
    }
  }
}
