extension DenseMatrix {
  /// The canonical dot products of `query` with each of `rows`.
  ///
  /// The rule is that of sparse rows: the products, exact in `Double`, are added in rising order of
  /// column to one `Double`, and the sum is rounded to `Float`. Four sums run side by side, since
  /// each must wait for its own last addition.
  package func canonicalDots(_ query: ArraySlice<Float>, with rows: [Int32]) -> [Float] {
    precondition(query.count == columnCount)
    guard let last = rows.indices.last else { return [] }
    var cosines = Array(repeating: Float(0), count: rows.count)
    unsafe query.withUnsafeBufferPointer { query in
      unsafe values.withUnsafeBufferPointer { values in
        for first in stride(from: 0, through: last, by: 4) {
          // The last four are filled up with the last.
          let places = (first, min(first + 1, last), min(first + 2, last), min(first + 3, last))
          let starts = (
            Int(rows[places.0]) * columnCount, Int(rows[places.1]) * columnCount,
            Int(rows[places.2]) * columnCount, Int(rows[places.3]) * columnCount
          )
          var sums = (0.0, 0.0, 0.0, 0.0)
          for column in 0..<columnCount {
            let value = unsafe Double(query[column])
            unsafe sums.0 += value * Double(values[starts.0 &+ column])
            unsafe sums.1 += value * Double(values[starts.1 &+ column])
            unsafe sums.2 += value * Double(values[starts.2 &+ column])
            unsafe sums.3 += value * Double(values[starts.3 &+ column])
          }
          cosines[places.0] = Float(sums.0)
          cosines[places.1] = Float(sums.1)
          cosines[places.2] = Float(sums.2)
          cosines[places.3] = Float(sums.3)
        }
      }
    }
    return cosines
  }
}
