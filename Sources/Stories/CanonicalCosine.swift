import Vectorization

extension SparseMatrix {
  /// The dot product of two rows: their cosine where both have length 1.
  ///
  /// The products are added in rising order of column, in double precision, and the sum is rounded
  /// once: so it has the same bits wherever it is computed. Complexity: linear in the two rows.
  func canonicalCosine(_ left: Int, _ right: Int) -> Float {
    let (leftEnd, rightEnd) = (range(ofRow: left).upperBound, range(ofRow: right).upperBound)
    var (leftPosition, rightPosition) = (
      range(ofRow: left).lowerBound, range(ofRow: right).lowerBound
    )
    let columns = columnIndices.span
    let values = values.span
    var sum = 0.0
    while leftPosition < leftEnd && rightPosition < rightEnd {
      let (leftColumn, rightColumn) = (columns[leftPosition], columns[rightPosition])
      if leftColumn == rightColumn {
        sum += Double(values[leftPosition]) * Double(values[rightPosition])
      }
      leftPosition += leftColumn <= rightColumn ? 1 : 0
      rightPosition += rightColumn <= leftColumn ? 1 : 0
    }
    return Float(sum)
  }
}
