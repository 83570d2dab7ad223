import Vectorization

/// The sum of a story's rows, and how many of its reports have each term.
///
/// From the sum alone follow the mean cosine of the story's pairs and each report's mean cosine to
/// the others, without looking at a pair. One value is reused for all stories: `clear` costs what was
/// added, not the size of the vocabulary.
struct RowSums {
  /// The columns that stand in some row, in the order in which they were met.
  private(set) var columns: [UInt32] = []
  /// The squared lengths of the rows, added up: their number, but for rounding and empty rows.
  private(set) var squaredLengths = 0.0
  private(set) var rowCount = 0
  private var sums: [Double]
  private var counts: [Int32]

  init(columnCount: Int) {
    sums = Array(repeating: 0, count: columnCount)
    counts = Array(repeating: 0, count: columnCount)
  }

  /// Adds row `index` of `matrix`.
  mutating func add(row index: Int, of matrix: SparseMatrix) {
    let columnIndices = matrix.columnIndices.span
    let values = matrix.values.span
    for position in matrix.range(ofRow: index) {
      let column = Int(columnIndices[position])
      let value = Double(values[position])
      if counts[column] == 0 { columns.append(UInt32(column)) }
      counts[column] += 1
      sums[column] += value
      squaredLengths += value * value
    }
    rowCount += 1
  }

  /// Takes all rows out again.
  mutating func clear() {
    for column in columns {
      sums[Int(column)] = 0
      counts[Int(column)] = 0
    }
    columns.removeAll(keepingCapacity: true)
    squaredLengths = 0
    rowCount = 0
  }

  /// The sum of the rows' values in a column.
  func sum(_ column: UInt32) -> Double { sums[Int(column)] }

  /// The number of rows that have a column.
  func count(_ column: UInt32) -> Int { Int(counts[Int(column)]) }

  /// The mean cosine over the pairs of rows, 1 where there is no pair.
  ///
  /// Exact in double precision: the squared length of the sum is the sum over all ordered pairs, a
  /// row with itself among them; those are taken off again. It differs from a mean over the rounded
  /// cosines of the pairs by less than their rounding.
  var meanCosine: Double {
    guard rowCount > 1 else { return 1 }
    let squaredSum = columns.reduce(0.0) { $0 + sum($1) * sum($1) }
    let mean = (squaredSum - squaredLengths) / (Double(rowCount) * Double(rowCount - 1))
    return min(max(mean, 0), 1)
  }

  /// The mean cosine of a row to the others, when it is one of several that were added.
  func meanCosine(ofRow index: Int, in matrix: SparseMatrix) -> Double {
    guard rowCount > 1 else { return 1 }
    let (columns, values) = matrix.row(index)
    var toAll = 0.0
    for (column, value) in zip(columns, values) {
      toAll += Double(value) * (sum(column) - Double(value))
    }
    return toAll / Double(rowCount - 1)
  }
}
