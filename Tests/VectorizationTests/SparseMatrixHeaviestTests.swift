import TestSupport
import Testing

@testable import Vectorization

@Suite struct SparseMatrixHeaviestTests {
  @Test func equalsSortingEachRow() {
    var generator = SeededGenerator(seed: 5)
    let rows: [[(column: UInt32, value: Float)]] = (0..<1300).map { row in
      (0..<(row % 40)).map { column in
        // Few different values, so that ties are many.
        (UInt32(column * 2), Float(Int.random(in: -4...4, using: &generator)) / 8)
      }
    }
    let matrix = SparseMatrix(columnCount: 80, rows: rows)
    for count in [0, 1, 7, 20, 100] {
      let expected = SparseMatrix(
        columnCount: 80,
        rows: rows.map { row in
          Array(
            row.sorted { left, right in
              let (a, b) = (left.value.magnitude, right.value.magnitude)
              return a != b ? a > b : left.column < right.column
            }.prefix(count)
          ).sorted { $0.column < $1.column }
        })
      #expect(matrix.keepingHeaviest(count) == expected)
    }
  }

  @Test func aMatrixWithoutRowsStaysOne() {
    let matrix = SparseMatrix(columnCount: 4, rows: [])
    #expect(matrix.keepingHeaviest(3) == matrix)
  }
}
