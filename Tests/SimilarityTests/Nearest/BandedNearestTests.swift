import Synchronization
import TestSupport
import Testing
import Vectorization

@testable import Similarity

/// The nearest within a band are those of the slow way, by every kernel.
@Suite struct BandedNearestTests {
  /// Bands of a number of rows: nobody, all, narrow, uneven.
  static func bands(rowCount: Int) -> [Band] {
    var generator = SeededGenerator(seed: 31)
    var uneven: [Int32] = []
    for row in 0..<rowCount {
      let step = Int.random(in: 0...9, using: &generator) == 0 ? 15 : 0
      uneven.append(max(uneven.last ?? 0, Int32(min(rowCount, row + step))))
    }
    return [
      Band(reach: Array(repeating: 0, count: rowCount)), .all(rowCount: rowCount),
      Band(reach: (0..<rowCount).map { Int32(min(rowCount, $0 + 2)) }),
      Band(reach: (0..<rowCount).map { Int32(min(rowCount, $0 + 9)) }), Band(reach: uneven),
    ]
  }

  @Test(arguments: KernelTests.samples) func nearestEqualsOracle(_ sample: KernelTests.Sample)
    throws
  {
    let kernels = KernelSet.forNearest(sample.matrix, threads: 2)
    for (number, band) in Self.bands(rowCount: sample.matrix.rowCount).enumerated() {
      for (count, minimum) in [(3, 0.2), (10, 0), (4, -2)] as [(Int, Float)] {
        let expected = sample.oracle.nearest(count: count, minimum: minimum, within: band)
        for (name, kernel) in kernels {
          let nearest = try kernel.nearest(
            count, minimum: minimum, within: band, control: .none)
          let isRight = nearest == expected
          #expect(isRight, "\(name): \(count) above \(minimum) in band \(number)")
        }
      }
    }
  }

  @Test func manyRowsOfFewTermsInBandsOfManyBlocks() {
    let matrix = SparseMatrix.random(seed: 32, rows: 1100, columns: 300, terms: 12)
    let search = SimilaritySearch(matrix: matrix, kernel: .postings, threads: 2)
    let oracle = Oracle(matrix)
    for width in [0, 1, 40, 700, 3000] {
      let band = Band(reach: (0..<1100).map { Int32(min(1100, $0 + width)) })
      #expect(
        search.nearest(9, minimum: 0.1, within: band)
          == oracle.nearest(count: 9, minimum: 0.1, within: band))
    }
  }

  @Test func tiesAtTheLastPlaceGoToTheLowerRow() {
    let rows: [[(column: UInt32, value: Float)]] = (0..<900).map { row in
      row % 3 == 0 ? [(0, 0.6), (1, 0.8)] : [(0, 0.8), (1, 0.6)]
    }
    let matrix = SparseMatrix(columnCount: 2, rows: rows)
    let expected = Oracle.nearest(matrix, count: 5, minimum: 0)
    for kernel in [KernelName.postings, .blas] {
      let search = SimilaritySearch(matrix: matrix, kernel: kernel, threads: 2)
      #expect(search.nearest(5) == expected)
    }
  }

  @Test func aControlHearsOfProgressAndStopsTheSearch() throws {
    let matrix = SparseMatrix.random(seed: 33, rows: 400, columns: 100, terms: 10)
    for kernel in KernelName.allCases {
      let search = SimilaritySearch(matrix: matrix, kernel: kernel, threads: 2)
      let told = Mutex<[Double]>([])
      let control = SearchControl(progress: { fraction in told.withLock { $0.append(fraction) } })
      #expect(try search.nearest(3, control: control) == search.nearest(3))
      let fractions = told.withLock { $0 }
      #expect(fractions == fractions.sorted() && fractions.last == 1)
      #expect(throws: SimilarityError.cancelled) {
        try search.nearest(3, control: SearchControl(isCancelled: { true }))
      }
    }
  }
}
