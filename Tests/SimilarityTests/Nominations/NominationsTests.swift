import TestSupport
import Testing
import Vectorization

@testable import Similarity

@Suite("Nominations")
struct NominationsTests {
  private func matrix(
    _ rowCount: Int, _ columnCount: Int, _ generator: inout SeededGenerator
  ) -> SparseMatrix {
    SparseMatrix(
      columnCount: columnCount,
      rows: (0..<rowCount).map { _ in
        (0..<UInt32(columnCount)).compactMap { column in
          Int.random(in: 0..<4, using: &generator) == 0
            ? (column, Float.random(in: 0.05...1, using: &generator)) : nil
        }
      })
  }

  /// The products of `row` with the rows that the band lets it meet, falling.
  private func products(
    _ matrix: SparseMatrix, _ row: Int, _ band: Band?
  ) -> [(row: Int32, product: Float)] {
    (0..<matrix.rowCount).filter { other in
      other != row
        && (band.map { Int($0.reach[min(row, other)]) > max(row, other) } ?? true)
    }.map { (Int32($0), matrix.canonicalDot(row, $0)) }
      .sorted { ($1.product, $0.row) < ($0.product, $1.row) }
  }

  @Test("are the rule's nearest, to within the rounding of the products", arguments: 0..<12)
  func oracle(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rowCount = Int.random(in: 1...90, using: &generator)
    let matrix = matrix(rowCount, Int.random(in: 1...30, using: &generator), &generator)
    let rule = NominationRule(
      count: Int.random(in: 0...6, using: &generator), faint: 0.1, close: 1,
      limit: Int.random(in: 0...12, using: &generator))
    var last: Int32 = 0
    let reach = (0..<rowCount).map { row in
      last = min(Int32(rowCount), max(last, Int32(row + Int.random(in: 0...20, using: &generator))))
      return last
    }
    let band = seed.isMultiple(of: 3) ? nil : Band(reach: reach)
    let found = Nominations(of: matrix, threads: 2, stripeRows: 16)
      .neighbors(by: rule, within: band)
    for row in 0..<rowCount {
      let all = products(matrix, row, band)
      let rows = found[row]
      let wanted = all.filter { $0.product > rule.faint }
      let accepted = rule.accepted(wanted.map(\.product))
      #expect(abs(rows.count - min(accepted, rule.limit)) <= 1 || wanted.isEmpty)
      for (place, other) in rows.enumerated() {
        #expect(other != row)
        #expect(abs(matrix.canonicalDot(row, Int(other)) - all[place].product) < 1e-3)
      }
    }
  }

  @Test("of some rows are those of all rows, for any threads, and stripes change no product's rank")
  func subsets() {
    var generator = SeededGenerator(seed: 77)
    let matrix = matrix(300, 40, &generator)
    let rule = NominationRule(count: 10, faint: 0.03, close: 0.5, limit: 20)
    let all = Nominations(of: matrix, threads: 1).neighbors(by: rule)
    #expect(Nominations(of: matrix, threads: 3, stripeRows: 32).neighbors(by: rule) == all)
    let some = [7, 0, 299, 120]
    let few = Nominations(of: matrix, threads: 2).neighbors(by: rule, ofRows: some)
    for (place, row) in some.enumerated() {
      #expect(few[place] == all[row])
    }
  }

  @Test("among so many rows that the bound is guessed from a sample")
  func sampled() {
    var generator = SeededGenerator(seed: 9)
    let matrix = SparseMatrix(
      columnCount: 50,
      rows: (0..<6000).map { _ in
        Set((0..<4).map { _ in UInt32.random(in: 0..<50, using: &generator) }).sorted().map {
          (column: $0, value: Float.random(in: 0.1...1, using: &generator))
        }
      })
    let rule = NominationRule(count: 5, faint: 0, close: 2, limit: 5)
    let found = Nominations(of: matrix, threads: 2).neighbors(by: rule, ofRows: [0, 3000, 5999])
    for (place, row) in [0, 3000, 5999].enumerated() {
      let best = products(matrix, row, nil).prefix(5)
      for (other, exact) in zip(found[place], best) {
        #expect(abs(matrix.canonicalDot(row, Int(other)) - exact.product) < 1e-3)
      }
    }
  }
}
