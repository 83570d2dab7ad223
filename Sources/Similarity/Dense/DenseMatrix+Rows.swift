extension DenseMatrix {
  /// The matrix with every row at length 1, but for rows of zeros.
  package func normalized() -> DenseMatrix {
    var scaled: [Float] = []
    scaled.reserveCapacity(values.count)
    for index in 0..<rowCount {
      var square = 0.0
      for value in row(index) { square += Double(value) * Double(value) }
      let length = square.squareRoot()
      for value in row(index) { scaled.append(length > 0 ? Float(Double(value) / length) : value) }
    }
    return DenseMatrix(columnCount: columnCount, values: scaled)
  }

  /// The first `count` rows, or all where there are fewer.
  package func firstRows(_ count: Int) -> DenseMatrix {
    guard count < rowCount else { return self }
    return DenseMatrix(columnCount: columnCount, values: Array(values[..<(count * columnCount)]))
  }
}
