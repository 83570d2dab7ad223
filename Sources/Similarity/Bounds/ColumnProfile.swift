import Parallelism
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

  init(_ matrix: SparseMatrix, threads: Int = 1) {
    let size = max(65_536, (matrix.nonzeroCount + threads - 1) / threads)
    let parts = slices(of: matrix.nonzeroCount, size: size)
    let tallies = concurrentMap(count: parts.count, threads: threads) { part in
      ColumnTally(matrix, values: parts[part])
    }
    var total = ColumnTally(matrix, values: 0..<0)
    for tally in tallies { total.merge(tally) }
    let largest = total.maxima.max() ?? 0
    frequencies = total.frequencies
    maxima = total.maxima
    isExtreme = largest > 0 && !(0x1p-20...0x1p20).contains(largest)
    zeroMeansDisjoint = total.isNonnegative && total.smallest >= 1e-12
  }
}

/// What some of a matrix's values say of its columns.
private struct ColumnTally: Sendable {
  var frequencies: [Int]
  var maxima: [Float]
  /// The smallest magnitude other than zero.
  var smallest = Float.greatestFiniteMagnitude
  var isNonnegative = true

  init(_ matrix: SparseMatrix, values: Range<Int>) {
    frequencies = Array(repeating: 0, count: matrix.columnCount)
    maxima = Array(repeating: 0, count: matrix.columnCount)
    for (column, value) in zip(matrix.columnIndices[values], matrix.values[values]) {
      frequencies[Int(column)] += 1
      maxima[Int(column)] = max(maxima[Int(column)], value.magnitude)
      if value < 0 { isNonnegative = false }
      if value != 0 { smallest = min(smallest, value.magnitude) }
    }
  }

  mutating func merge(_ other: ColumnTally) {
    for column in frequencies.indices {
      frequencies[column] += other.frequencies[column]
      maxima[column] = max(maxima[column], other.maxima[column])
    }
    smallest = min(smallest, other.smallest)
    isNonnegative = isNonnegative && other.isNonnegative
  }
}
