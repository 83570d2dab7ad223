import TestSupport
import Testing

@testable import Vectorization

@Suite("Shared terms")
struct SharedTermsTests {
  private func row(_ generator: inout SeededGenerator) -> [(column: UInt32, value: Float)] {
    (0..<UInt32(60)).filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
      .map { ($0, Float.random(in: -1...1, using: &generator)) }
  }

  @Test("are those of both rows, and their shares add up to the product", arguments: 0..<50)
  func addUp(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = [row(&generator), row(&generator), []]
    let matrix = SparseMatrix(columnCount: 60, rows: rows)
    let other = Dictionary(uniqueKeysWithValues: rows[1].map { ($0.column, $0.value) })
    let expected = rows[0].compactMap { column, value in
      other[column].map { (column: column, product: Double(value) * Double($0)) }
    }
    let shared = matrix.sharedTerms(0, 1)
    #expect(shared.map(\.column) == expected.map { Int32($0.column) })
    let sum = shared.reduce(0) { $0 + Double($1.share) }
    #expect(abs(sum - expected.reduce(0) { $0 + $1.product }) < 1e-6)
    #expect(matrix.sharedTerms(0, 2).isEmpty)
  }
}
