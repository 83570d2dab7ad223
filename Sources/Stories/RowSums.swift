import Vectorization

/// The sum of a story's rows, and how many of its reports have each term.
///
/// From the sum alone follow the mean cosine of the story's pairs and each report's mean cosine to
/// the others, without looking at a pair. One value is reused for all stories: `clear` costs what was
/// added, not the size of the vocabulary.
struct RowSums {
  /// Room for `columns`, of which the first `metCount` count.
  private var met: [UInt32] = []
  private var metCount = 0
  /// The squared lengths of the rows, added up: their number, but for rounding and empty rows.
  private(set) var squaredLengths = 0.0
  private(set) var rowCount = 0
  private var cells: [Cell]

  /// What is known of a column, in one place of memory: columns are met in no order.
  private struct Cell {
    var sum = 0.0
    var count: Int32 = 0
    /// The value that the row has with which others are compared.
    var compared: Float = 0
  }

  /// The columns that stand in some row, in the order in which they were met.
  var columns: ArraySlice<UInt32> { met[..<metCount] }

  init(columnCount: Int) {
    cells = Array(repeating: Cell(), count: columnCount)
  }

  /// Adds row `index` of `matrix`.
  mutating func add(row index: Int, of matrix: SparseMatrix) {
    let range = matrix.range(ofRow: index)
    let needed = metCount + range.count
    if met.count < needed { met += repeatElement(0, count: needed * 2 - met.count) }
    metCount = Self.add(matrix, range, to: &cells, &met, metCount, &squaredLengths)
    rowCount += 1
  }

  private static func add(
    _ matrix: SparseMatrix, _ range: Range<Int>, to cells: inout [Cell], _ met: inout [UInt32],
    _ metCount: Int, _ squaredLengths: inout Double
  ) -> Int {
    let columnIndices = matrix.columnIndices.span
    let values = matrix.values.span
    var cells = cells.mutableSpan
    var met = met.mutableSpan
    var metCount = metCount
    for position in range {
      let column = Int(columnIndices[position])
      let value = Double(values[position])
      // Written in any case and counted if new: nothing here to guess for the processor.
      met[metCount] = UInt32(column)
      metCount += cells[column].count == 0 ? 1 : 0
      cells[column].count += 1
      cells[column].sum += value
      squaredLengths += value * value
    }
    return metCount
  }

  /// Takes all rows out again.
  mutating func clear() {
    for column in columns { cells[Int(column)] = Cell() }
    metCount = 0
    squaredLengths = 0
    rowCount = 0
  }

  /// The sum of the rows' values in a column.
  func sum(_ column: UInt32) -> Double { cells[Int(column)].sum }

  /// The number of rows that have a column.
  func count(_ column: UInt32) -> Int { Int(cells[Int(column)].count) }

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
    let columnIndices = matrix.columnIndices.span
    let values = matrix.values.span
    let cells = cells.span
    var toAll = 0.0
    for position in matrix.range(ofRow: index) {
      let value = Double(values[position])
      toAll += value * (cells[Int(columnIndices[position])].sum - value)
    }
    return toAll / Double(rowCount - 1)
  }

  /// The cosine of a row that was not added and the sum, which is that to the mean; 0 where either has no
  /// column.
  func cosine(ofOtherRow index: Int, in matrix: SparseMatrix) -> Double {
    let (product, squares) = matrix.range(ofRow: index).reduce((0.0, 0.0)) { sums, position in
      let value = Double(matrix.values[position])
      return (sums.0 + value * sum(matrix.columnIndices[position]), sums.1 + value * value)
    }
    guard product > 0 else { return 0 }
    let squaredSum = columns.reduce(0.0) { $0 + sum($1) * sum($1) }
    return min(product / (squaredSum * squares).squareRoot(), 1)
  }

  /// The canonical cosines of row `compared` to each of `rows`; all of them were added.
  ///
  /// The row is spread out over the columns once; products with columns that it lacks are zero and
  /// change no bit of a sum (`SparseMatrix.canonicalDot`).
  mutating func cosines(of compared: Int, to rows: Range<Int>, in matrix: SparseMatrix) -> [Float] {
    let columnIndices = matrix.columnIndices.span
    let values = matrix.values.span
    var cells = cells.mutableSpan
    for position in matrix.range(ofRow: compared) {
      cells[Int(columnIndices[position])].compared = values[position]
    }
    var cosines: [Float] = []
    cosines.reserveCapacity(rows.count)
    for row in rows {
      var sum = 0.0
      for position in matrix.range(ofRow: row) {
        sum += Double(cells[Int(columnIndices[position])].compared) * Double(values[position])
      }
      cosines.append(Float(sum))
    }
    for position in matrix.range(ofRow: compared) {
      cells[Int(columnIndices[position])].compared = 0
    }
    return cosines
  }
}
