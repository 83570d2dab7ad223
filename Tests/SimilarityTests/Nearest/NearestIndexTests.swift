import TestSupport
import Testing
import Vectorization

@testable import Similarity

/// The index gives the bits of the slow way on matrices of many shapes.
@Suite struct NearestIndexTests {
  static let samples =
    KernelTests.samples + [
      KernelTests.Sample(
        testDescription: "frequent terms",
        matrix: .random(seed: 40, rows: 200, columns: 400, terms: 90)),
      KernelTests.Sample(
        testDescription: "frequent terms, signed",
        matrix: .random(seed: 41, rows: 150, columns: 200, terms: 80) {
          Float.random(in: -1...1, using: &$0)
        }),
    ]

  @Test(arguments: samples) func rowsEqualOracle(_ sample: KernelTests.Sample) {
    let matrix = sample.matrix
    for (count, minimum) in [(0, 0), (1, 0), (10, 0.1), (1000, 0), (5, -2)] as [(Int, Float)] {
      let expected = sample.oracle.nearest(count: count, minimum: minimum)
      for (stripeRows, threads) in [(7, 1), (8192, 3)] {
        let index = NearestIndex(matrix: matrix, threads: threads, stripeRows: stripeRows)
        let found = index.nearest(
          count, ofRows: Array(0..<matrix.rowCount), minimum: minimum)
        let isRight = found == expected
        #expect(isRight, "\(count) above \(minimum), stripes of \(stripeRows)")
      }
    }
  }

  @Test(arguments: samples) func foreignRowsEqualOracle(_ sample: KernelTests.Sample) {
    var generator = SeededGenerator(seed: 42)
    let matrix = sample.matrix
    let index = NearestIndex(matrix: matrix, threads: 2)
    let search = SimilaritySearch(matrix: matrix, kernel: .postings, threads: 1)
    let scales: [Float] = [1, -1, 1e-30, 1e25]
    for number in 0..<8 {
      let columns = (0..<UInt32(matrix.columnCount)).filter { _ in
        Int.random(in: 0..<4, using: &generator) == 0
      }
      let values = columns.map { _ in
        Float.random(in: 0.01...1, using: &generator) * scales[number % scales.count]
      }
      let joined = SparseMatrix(
        columnCount: matrix.columnCount,
        rows: (0..<matrix.rowCount).map { row in
          zip(matrix.row(row).columns, matrix.row(row).values).map { (column: $0, value: $1) }
        } + [zip(columns, values).map { (column: $0, value: $1) }])
      for minimum in [0, 0.1, -1] as [Float] {
        let expected = (0..<matrix.rowCount)
          .map { Neighbor(row: Int32($0), cosine: joined.canonicalDot(matrix.rowCount, $0)) }
          .filter { $0.cosine > minimum }.sorted(by: Neighbor.isNearer).prefix(6)
        // The search scans for the first query, and makes an index for the next.
        for found in [
          index.nearest(6, to: (columns, values), minimum: minimum),
          search.nearest(6, to: (columns, values), minimum: minimum),
        ] {
          #expect(found.map { Int32($0.row) } == expected.map(\.row))
          #expect(found.map(\.cosine) == expected.map(\.cosine))
        }
      }
    }
  }

  @Test func aQueryOfNothingFindsNothing() {
    let matrix = SparseMatrix.random(seed: 43, rows: 30, columns: 20, terms: 9)
    let index = NearestIndex(matrix: matrix, threads: 1)
    #expect(index.nearest(5, to: ([], [])).isEmpty)
    #expect(index.nearest(5, to: ([], []), minimum: -1).map(\.row) == [0, 1, 2, 3, 4])
    #expect(index.nearest(3, ofRows: []).rowCount == 0)
  }
}
