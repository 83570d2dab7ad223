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
    // A place more than is needed: what is not kept is written behind what is.
    var columns = [UInt32](repeating: 0, count: offsets[rowCount] + 1)
    var values = [Float](repeating: 0, count: offsets[rowCount] + 1)
    var selection = HeaviestSelection()
    for row in 0..<rowCount {
      selection.select(count, of: self, row: row, at: offsets[row], &columns, &values)
    }
    columns.removeLast()
    values.removeLast()
    return SparseMatrix(
      columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}

/// The scratch of `keepingHeaviest`.
///
/// Most values are told apart by the first bits of their magnitudes, in a histogram below the largest
/// one: quickselect over all of them would guess wrong at every other value.
private struct HeaviestSelection {
  private var counts = InlineArray<256, Int32>(repeating: 0)
  /// Magnitudes of one bucket as bit patterns, which are in the same order.
  private var bucket: [UInt32] = []

  /// Thirty-two buckets for each halving, from the largest magnitude down.
  private static let bucketShift: UInt32 = 18

  /// Writes the `count` heaviest values of a row and their columns from `place` on.
  mutating func select(
    _ count: Int, of matrix: SparseMatrix, row: Int, at place: Int, _ columns: inout [UInt32],
    _ values: inout [Float]
  ) {
    let range = matrix.range(ofRow: row)
    guard count > 0 else { return }
    var (least, equals): (UInt32, Int) = (0, range.count)
    if range.count > count { (least, equals) = leastKept(count, of: matrix.values[range]) }
    var place = place
    for index in range {
      let magnitude = matrix.values[index].magnitude.bitPattern
      columns[place] = matrix.columnIndices[index]
      values[place] = matrix.values[index]
      let isEqual = magnitude == least && equals > 0
      equals &-= isEqual ? 1 : 0
      place &+= magnitude > least || isEqual ? 1 : 0
    }
  }

  /// The least magnitude of the `count` heaviest values, and how many of its equals are among them: the
  /// first ones.
  private mutating func leastKept(_ count: Int, of values: ArraySlice<Float>) -> (UInt32, Int) {
    var largest: UInt32 = 0
    for value in values { largest = max(largest, value.magnitude.bitPattern) }
    for index in counts.indices { counts[index] = 0 }
    for value in values { counts[Self.bucket(of: value, below: largest)] += 1 }
    var (number, above) = (0, 0)
    while above + Int(counts[number]) < count {
      above += Int(counts[number])
      number += 1
    }
    bucket.removeAll(keepingCapacity: true)
    for value in values where Self.bucket(of: value, below: largest) == number {
      bucket.append(value.magnitude.bitPattern)
    }
    let wanted = count - above
    bucket.selectLargest(wanted)
    let least = bucket[wanted - 1]
    return (least, wanted - bucket.count { $0 > least })
  }

  private static func bucket(of value: Float, below largest: UInt32) -> Int {
    min(255, Int((largest - value.magnitude.bitPattern) >> bucketShift))
  }
}
