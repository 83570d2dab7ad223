package import Vectorization

/// Canonical dot products of one row with many others: the row is spread out over a table once.
///
/// Each worker has its own. Memory: eight bytes a column.
package struct CanonicalScorer: Sendable {
  private let matrix: SparseMatrix
  /// The place of each stored value's column in the table; sums follow the order of the values,
  /// whatever the places.
  private let places: [Int32]
  private var table: [Double]
  private var loaded: Int?

  /// A scorer for the rows of a matrix, with the table in order of rank.
  init(_ ranked: RankedMatrix) {
    matrix = ranked.matrix
    places = ranked.ranks
    // The last place is that of all columns that no two rows share; it stays zero.
    table = Array(repeating: 0, count: ranked.rankCount + 1)
  }

  /// A scorer for the rows of a matrix.
  package init(_ matrix: SparseMatrix) {
    self.matrix = matrix
    places = matrix.columnIndices.map { Int32(bitPattern: $0) }
    table = Array(repeating: 0, count: matrix.columnCount + 1)
  }

  /// A scorer of a row that need not be of the matrix; columns must be in range and strictly rise.
  init(matrix: SparseMatrix, columns: [UInt32], values: [Float]) {
    precondition(columns.count == values.count)
    precondition(zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 })
    self.matrix = matrix
    places = matrix.columnIndices.map { Int32(bitPattern: $0) }
    table = Array(repeating: 0, count: matrix.columnCount)
    for (column, value) in zip(columns, values) { table[Int(column)] = Double(value) }
  }

  /// Makes `row` the one that others are compared with.
  package mutating func load(row: Int) {
    guard loaded != row else { return }
    if let loaded { fill(row: loaded, keeping: false) }
    fill(row: row, keeping: true)
    loaded = row
  }

  private mutating func fill(row: Int, keeping: Bool) {
    let last = table.count - 1
    for index in matrix.range(ofRow: row) {
      let place = Int(places[index])
      table[place] = keeping && place < last ? Double(matrix.values[index]) : 0
    }
  }

  /// The canonical dot product of the loaded row and `other`.
  ///
  /// Columns that the loaded row lacks add a product of zero, which changes no bit of the sum.
  func dot(_ other: Int) -> Float {
    dots([Int32(other)])[0]
  }

  /// The canonical dot products of the loaded row and each of `others`.
  ///
  /// Four sums of rows of about the same length run side by side, since each must wait for its own
  /// last addition.
  package func dots(_ others: [Int32]) -> [Float] {
    let rows = others.map { matrix.range(ofRow: Int($0)) }
    let longestFirst =
      others.count < 2
      ? Array(others.indices) : others.indices.sorted { rows[$0].count > rows[$1].count }
    var cosines = Array(repeating: Float(0), count: others.count)
    unsafe places.withUnsafeBufferPointer { places in
      unsafe matrix.values.withUnsafeBufferPointer { values in
        unsafe table.withUnsafeBufferPointer { table in
          let products = unsafe Products(table: table, places: places, values: values)
          for first in stride(from: 0, to: others.count, by: 4) {
            // The last four are filled up with the last.
            let last = others.count - 1
            let a = longestFirst[first]
            let b = longestFirst[min(first + 1, last)]
            let c = longestFirst[min(first + 2, last)]
            let d = longestFirst[min(first + 3, last)]
            let sums = products.sums(rows[a], rows[b], rows[c], rows[d])
            cosines[a] = Float(sums.0)
            cosines[b] = Float(sums.1)
            cosines[c] = Float(sums.2)
            cosines[d] = Float(sums.3)
          }
        }
      }
    }
    return cosines
  }
}

/// The products of a spread-out row and the values of a matrix.
@safe private struct Products {
  private let table: UnsafeBufferPointer<Double>
  private let places: UnsafeBufferPointer<Int32>
  private let values: UnsafeBufferPointer<Float>

  @unsafe init(
    table: UnsafeBufferPointer<Double>, places: UnsafeBufferPointer<Int32>,
    values: UnsafeBufferPointer<Float>
  ) {
    unsafe self.table = table
    unsafe self.places = places
    unsafe self.values = values
  }

  @inline(__always)
  subscript(index: Int) -> Double {
    unsafe table[Int(places[index])] * Double(values[index])
  }

  /// The sums over four rows, from the longest to the shortest.
  @inline(__always)
  func sums(
    _ a: Range<Int>, _ b: Range<Int>, _ c: Range<Int>, _ d: Range<Int>
  ) -> (Double, Double, Double, Double) {
    var sums = (0.0, 0.0, 0.0, 0.0)
    for step in 0..<d.count {
      sums.0 += self[a.lowerBound &+ step]
      sums.1 += self[b.lowerBound &+ step]
      sums.2 += self[c.lowerBound &+ step]
      sums.3 += self[d.lowerBound &+ step]
    }
    for step in d.count..<c.count {
      sums.0 += self[a.lowerBound &+ step]
      sums.1 += self[b.lowerBound &+ step]
      sums.2 += self[c.lowerBound &+ step]
    }
    for step in c.count..<b.count {
      sums.0 += self[a.lowerBound &+ step]
      sums.1 += self[b.lowerBound &+ step]
    }
    for step in b.count..<a.count { sums.0 += self[a.lowerBound &+ step] }
    return sums
  }
}
