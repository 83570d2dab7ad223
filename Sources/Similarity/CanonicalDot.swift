package import Vectorization

extension SparseMatrix {
  /// The canonical dot product of two rows: the one number that is ever reported as their cosine.
  ///
  /// The rule: the products of shared terms, exact in `Double`, are added in rising order of column
  /// to one `Double` that begins at zero, and the sum is rounded to `Float`. A product of two
  /// `Float`s is exact in `Double`, so it makes no difference whether the machine fuses the
  /// multiplication with the addition, and terms that only one row has (products of zero) may be
  /// added or left out: every kernel can reach the same bits.
  ///
  /// Complexity: linear in the values of both rows.
  package func canonicalDot(_ row: Int, _ other: Int) -> Float {
    Self.canonicalDot(self, row, self, other)
  }

  /// The canonical dot product of a row of one matrix and a row of another over the same columns.
  package static func canonicalDot(
    _ left: SparseMatrix, _ leftRow: Int, _ right: SparseMatrix, _ rightRow: Int
  ) -> Float {
    let (leftColumns, leftValues) = left.row(leftRow)
    let (rightColumns, rightValues) = right.row(rightRow)
    var sum = 0.0
    var i = leftColumns.startIndex
    var j = rightColumns.startIndex
    while i < leftColumns.endIndex, j < rightColumns.endIndex {
      let a = leftColumns[i]
      let b = rightColumns[j]
      if a == b { sum += Double(leftValues[i]) * Double(rightValues[j]) }
      i += a <= b ? 1 : 0
      j += b <= a ? 1 : 0
    }
    return Float(sum)
  }
}
