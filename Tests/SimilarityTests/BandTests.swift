import TestSupport
import Testing
import Vectorization

@testable import Similarity

@Suite struct BandTests {
  /// Bands of a number of rows: all, none, one wide, and random ones.
  static func bands(rowCount: Int, seed: UInt64) -> [Band] {
    var generator = SeededGenerator(seed: seed)
    let random = (0..<4).map { width in
      Band(
        reach: (0..<rowCount).map { row in
          Int32(Int.random(in: row / 2...rowCount, using: &generator) / (width + 1))
        }.sorted())
    }
    let narrow = Band(reach: (0..<rowCount).map { Int32(min($0 + 6, rowCount)) })
    let none = Band(reach: Array(repeating: 0, count: rowCount))
    return random + [narrow, none, .all(rowCount: rowCount)]
  }

  @Test func itsPairsAreThoseWithinReach() {
    for (number, band) in Self.bands(rowCount: 23, seed: 30).enumerated() {
      var pairs = 0
      for row in 0..<23 {
        let later = (row + 1..<max(row + 1, 23)).filter { $0 < Int(band.reach[row]) }
        pairs += later.count
        #expect(Array(band.later(than: row)) == later)
        let earlier = (0..<row).filter { row < Int(band.reach[$0]) }
        #expect(Array(band.firstEarlier(of: row)..<row) == earlier)
      }
      #expect(band.pairCount == pairs, "band \(number)")
    }
    #expect(Band.all(rowCount: 0).pairCount == 0)
  }

  @Test(arguments: KernelTests.samples)
  func everyKernelJoinsWithinIt(_ sample: KernelTests.Sample) {
    let matrix = sample.matrix
    let kernels = KernelSet.all(matrix, threads: 2)
    for (number, band) in Self.bands(rowCount: matrix.rowCount, seed: 31).enumerated() {
      for threshold in [0.2, 0] as [Float] {
        let expected = sample.oracle.join(threshold: threshold, within: band)
        for (name, kernel) in kernels {
          let isRight = kernel.join(threshold: threshold, within: band) == expected
          #expect(isRight, "\(name) at \(threshold) in band \(number)")
        }
      }
    }
  }

  @Test func tilesOutsideOfItAreNotWorkedOn() {
    let narrow = Band(reach: (0..<10_000).map { Int32(min($0 + 300, 10_000)) })
    let geometry = TileGeometry().fitting(narrow)
    let units = geometry.units(rowCount: 10_000, band: narrow)
    let work = units.reduce(0) { $0 + $1.blocks.count * geometry.blockRows * geometry.tileColumns }
    #expect(work < 3 * narrow.pairCount)
  }
}
