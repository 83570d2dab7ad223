package import Vectorization

/// Canonical dot products of one row with many others: the row is spread out over a table once.
///
/// Each worker has its own. Memory: eight bytes a column.
package struct CanonicalScorer: Sendable {
  private let matrix: SparseMatrix
  /// The place of each stored value's column in the table, where it is not the column itself; sums
  /// follow the order of the values, whatever the places.
  private let ranks: [Int32]?
  private var table: [Double]
  private var loaded: Int?
  /// What is spread out where it is no row of the matrix.
  private var loadedPlaces: [Int32] = []

  /// A scorer for the rows of a matrix, with the table in order of rank.
  init(_ ranked: RankedMatrix) {
    matrix = ranked.matrix
    ranks = ranked.ranks
    // The last place is that of all columns that no two rows share; it stays zero.
    table = Array(repeating: 0, count: ranked.rankCount + 1)
  }

  /// A scorer for the rows of a matrix.
  package init(_ matrix: SparseMatrix) {
    self.matrix = matrix
    ranks = nil
    table = Array(repeating: 0, count: matrix.columnCount + 1)
  }

  /// Makes `row` the one that others are compared with.
  package mutating func load(row: Int) {
    guard loaded != row else { return }
    unload()
    fill(row: row, keeping: true)
    loaded = row
  }

  /// Makes a row that need not be of the matrix the one that others are compared with: its values and
  /// their places in the table, each once.
  mutating func load(_ query: [(place: Int32, value: Float)]) {
    unload()
    for (place, value) in query where Int(place) < table.count - 1 {
      table[Int(place)] = Double(value)
    }
    loadedPlaces = query.map(\.place)
  }

  private mutating func unload() {
    if let loaded { fill(row: loaded, keeping: false) }
    for place in loadedPlaces { table[Int(place)] = 0 }
    loaded = nil
    loadedPlaces = []
  }

  private mutating func fill(row: Int, keeping: Bool) {
    let last = table.count - 1
    for index in matrix.range(ofRow: row) {
      let place = ranks.map { Int($0[index]) } ?? Int(matrix.columnIndices[index])
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
    guard let last = others.indices.last else { return [] }
    let order = longestFirst(others)
    var cosines = Array(repeating: Float(0), count: others.count)
    unsafe withPlaces { places in
      unsafe matrix.values.withUnsafeBufferPointer { values in
        unsafe table.withUnsafeBufferPointer { table in
          let products = unsafe Products(table: table, places: places, values: values)
          func row(_ index: Int) -> Range<Int> {
            let row = Int(others[index])
            return matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]
          }
          for first in stride(from: 0, to: others.count, by: 4) {
            // The last four are filled up with the last.
            let a = Int(order[first])
            let b = Int(order[min(first + 1, last)])
            let c = Int(order[min(first + 2, last)])
            let d = Int(order[min(first + 3, last)])
            let sums = products.sums(row(a), row(b), row(c), row(d))
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

  /// Calls `body` with the place of each stored value.
  private func withPlaces(_ body: (UnsafeBufferPointer<Int32>) -> Void) {
    if let ranks {
      unsafe ranks.withUnsafeBufferPointer { unsafe body($0) }
    } else {
      // Columns count in 32 bits too, and none comes near the sign.
      unsafe matrix.columnIndices.withUnsafeBufferPointer { columns in
        unsafe columns.withMemoryRebound(to: Int32.self) { unsafe body($0) }
      }
    }
  }

  /// The places in `others`, so that rows of about the same length follow each other.
  private func longestFirst(_ others: [Int32]) -> [Int32] {
    var longest = 0
    var shortest = Int.max
    for row in others {
      let count = matrix.rowOffsets[Int(row) + 1] - matrix.rowOffsets[Int(row)]
      longest = max(longest, count)
      shortest = min(shortest, count)
    }
    if longest - shortest < 16 { return (0..<others.count).map { Int32($0) } }
    let keys = others.enumerated().map { place, row in
      let count = matrix.rowOffsets[Int(row) + 1] - matrix.rowOffsets[Int(row)]
      return UInt64(count) << 32 | UInt64(place)
    }
    return keys.sorted(by: >).map { Int32(truncatingIfNeeded: $0) }
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

  /// The sums over four rows.
  @inline(__always)
  func sums(
    _ a: Range<Int>, _ b: Range<Int>, _ c: Range<Int>, _ d: Range<Int>
  ) -> (Double, Double, Double, Double) {
    var sums = (0.0, 0.0, 0.0, 0.0)
    let shared = min(min(a.count, b.count), min(c.count, d.count))
    for step in 0..<shared {
      sums.0 += self[a.lowerBound &+ step]
      sums.1 += self[b.lowerBound &+ step]
      sums.2 += self[c.lowerBound &+ step]
      sums.3 += self[d.lowerBound &+ step]
    }
    for index in a.dropFirst(shared) { sums.0 += self[index] }
    for index in b.dropFirst(shared) { sums.1 += self[index] }
    for index in c.dropFirst(shared) { sums.2 += self[index] }
    for index in d.dropFirst(shared) { sums.3 += self[index] }
    return sums
  }
}
