extension SparseMatrix {
  /// The columns in which two rows both have a value, rising, each with its share of the rows' dot
  /// product: the product of the two values.
  ///
  /// The shares add up to the dot product, but for the rounding of each to `Float`.
  ///
  /// Complexity: linear in the values of both rows.
  package func sharedTerms(_ first: Int, _ second: Int) -> [(column: Int32, share: Float)] {
    let (left, right) = (row(first), row(second))
    var shared: [(column: Int32, share: Float)] = []
    var (i, j) = (left.columns.startIndex, right.columns.startIndex)
    while i < left.columns.endIndex, j < right.columns.endIndex {
      let (a, b) = (left.columns[i], right.columns[j])
      if a == b {
        shared.append((Int32(a), Float(Double(left.values[i]) * Double(right.values[j]))))
      }
      i += a <= b ? 1 : 0
      j += b <= a ? 1 : 0
    }
    return shared
  }
}
