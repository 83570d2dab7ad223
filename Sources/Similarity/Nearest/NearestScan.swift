import Parallelism
package import Vectorization

extension SparseMatrix {
  /// The `count` other rows nearest to `row`, among those with a canonical dot product above 0.
  ///
  /// Without any preparation, and so the cheapest where a single row is asked about.
  /// Complexity: linear in the stored values.
  package func rowsNearest(to row: Int, count: Int, threads: Int) -> [Int] {
    let range = range(ofRow: row)
    return nearestByScan(
      count + 1, columns: columnIndices[range], values: values[range], minimum: 0,
      threads: threads
    ).map { Int($0.row) }.filter { $0 != row }.prefix(count).map(\.self)
  }

  /// The `count` rows with the largest canonical products with a row that need not be of the matrix,
  /// above `minimum`, by going through all of them.
  ///
  /// Complexity: linear in the stored values.
  func nearestByScan(
    _ count: Int, columns: ArraySlice<UInt32>, values: ArraySlice<Float>, minimum: Float,
    threads: Int
  ) -> [Neighbor] {
    var spread = Array(repeating: Float(0), count: columnCount)
    for (column, value) in zip(columns, values) { spread[Int(column)] = value }
    let table = spread
    let parts = slices(of: rowCount, size: 1024)
    return concurrentMap(count: parts.count, threads: threads) { part in
      var neighbors: [Neighbor] = []
      for row in parts[part] {
        var sum = 0.0
        for index in range(ofRow: row) {
          sum += Double(table[Int(columnIndices[index])]) * Double(self.values[index])
        }
        let cosine = Float(sum)
        if cosine > minimum { neighbors.append(Neighbor(row: Int32(row), cosine: cosine)) }
      }
      return neighbors.sorted(by: Neighbor.isNearer).prefix(count)
    }.flatMap(\.self).sorted(by: Neighbor.isNearer).prefix(count).map(\.self)
  }
}
