import Vectorization

/// What the kernels need to know of a matrix's columns before they cut them into head and tail.
struct ColumnProfile: Sendable {
  /// In how many rows each column stands.
  let frequencies: [Int]
  /// The largest magnitude in each column.
  let maxima: [Float]
  /// Whether the largest value is so large or so small that sums of products in single precision
  /// would overflow or underflow, and only double precision will do.
  let isExtreme: Bool
  /// Whether a single-precision product of exactly zero proves that two rows share no term:
  /// no value is negative or tiny.
  let zeroMeansDisjoint: Bool

  init(_ matrix: SparseMatrix) {
    var frequencies = Array(repeating: 0, count: matrix.columnCount)
    var maxima = Array(repeating: Float(0), count: matrix.columnCount)
    var smallest = Float.greatestFiniteMagnitude
    var isNonnegative = true
    for (column, value) in zip(matrix.columnIndices, matrix.values) {
      frequencies[Int(column)] += 1
      maxima[Int(column)] = max(maxima[Int(column)], value.magnitude)
      if value < 0 { isNonnegative = false }
      if value != 0 { smallest = min(smallest, value.magnitude) }
    }
    let largest = maxima.max() ?? 0
    self.frequencies = frequencies
    self.maxima = maxima
    isExtreme = largest > 0 && !(0x1p-20...0x1p20).contains(largest)
    zeroMeansDisjoint = isNonnegative && smallest >= 1e-12
  }
}
