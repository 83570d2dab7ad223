/// Makes the rows of a matrix, one at a time, in any order; each thread has its own.
protocol RowSource: Sendable {
  /// How many values row `row` has.
  mutating func valueCount(ofRow row: Int) -> Int

  /// Writes the columns, rising, and the values of row `row`: as many as `valueCount` says.
  mutating func write(
    row: Int, columns: inout MutableSpan<UInt32>, values: inout MutableSpan<Float>)
}

extension MutableSpan<Float> {
  /// Divides the values by the root of the sum of their squares, or of a greater sum.
  mutating func scale(toLengthOneFrom squaredLength: Double) {
    guard squaredLength > 0 else { return }
    let factor = Float(1 / squaredLength.squareRoot())
    for index in indices { self[index] *= factor }
  }
}
