import Testing
import Vectorization

@testable import Similarity

@Suite struct RunLengthsTests {
  private let matrix = SparseMatrix.random(seed: 70, rows: 60, columns: 300, terms: 60)
  private var ranked: RankedMatrix { RankedMatrix(matrix, profile: ColumnProfile(matrix)) }

  @Test(arguments: [1, 5, 16, 64]) func lengthsBoundTheProductOfTwoRows(_ count: Int) {
    let runs = RankRuns(ranked, count: count)
    #expect(runs.count == count)
    let lengths = RunLengths(ranked, runs, prefixLength: 0.5, threads: 2)
    for row in 0..<60 {
      let own = Array(lengths.lengths[row * lengths.stride..<(row + 1) * lengths.stride])
      for other in 0..<60 where other != row {
        let bound = runProduct(own, lengths.lengths, row: other, runCount: runs.count)
        #expect(bound * 1.00001 >= matrix.canonicalDot(row, other))
      }
    }
  }

  @Test func rowsAreCutWhereTheirPrefixWouldGrowTooLong() {
    let runs = RankRuns(ranked, count: 20)
    for length in [0, 0.3, 0.7, 2] as [Float] {
      let lengths = RunLengths(ranked, runs, prefixLength: length, threads: 1)
      for row in 0..<60 {
        let level = Int(lengths.levels[row])
        let prefixes = lengths.prefixes[row * 21..<(row + 1) * 21]
        #expect(Array(prefixes) == prefixes.sorted())
        #expect(prefixes[row * 21 + level] <= length.nextUp)
        #expect(level == 20 || prefixes[row * 21 + level + 1] > length)
      }
    }
  }
}
