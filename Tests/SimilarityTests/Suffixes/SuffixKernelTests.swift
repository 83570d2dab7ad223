import Testing
import Vectorization

@testable import Similarity

@Suite struct SuffixKernelTests {
  /// Rows of two values each, every column in two of them.
  private func ranked(rows: Int) -> RankedMatrix {
    let matrix = SparseMatrix(
      columnCount: rows,
      rows: (0..<rows).map { row in
        [row / 2 * 2, row / 2 * 2 + 1].map { (column: UInt32($0), value: Float(0.5)) }
      })
    return RankedMatrix(matrix, profile: ColumnProfile(matrix))
  }

  private func band(rows: Int, reach: Int) -> Band {
    Band(reach: (0..<rows).map { Int32(min($0 + 1 + reach, rows)) })
  }

  @Test func withoutABandStripesAreAsWideAsTheyMayBe() {
    #expect(SuffixKernel.stripeRows(for: nil, of: ranked(rows: 8)) == PackedPostings.rowLimit)
    #expect(SuffixKernel.stripeRows(for: nil, of: ranked(rows: 8), limit: 7) == 7)
  }

  @Test func stripesHoldAsManyValuesAsThereAreRanks() {
    // Two values a row and as many ranks as rows: 1500 rows have as many values as there are ranks.
    let ranked = ranked(rows: 3000)
    #expect(ranked.rankCount == 3000)
    for (reach, rows) in [(10, 1500), (1400, 1500), (2999, 1500)] {
      #expect(SuffixKernel.stripeRows(for: band(rows: 3000, reach: reach), of: ranked) == rows)
    }
  }

  @Test func stripesAreAsWideAsTheBand() {
    let text = SparseMatrix.random(seed: 71, rows: 3000, columns: 400, terms: 40)
    let ranked = RankedMatrix(text, profile: ColumnProfile(text))
    let narrow = SuffixKernel.stripeRows(for: band(rows: 3000, reach: 10), of: ranked)
    #expect(narrow == 256)
    let wide = band(rows: 3000, reach: 500)
    #expect(SuffixKernel.stripeRows(for: wide, of: ranked) == wide.pairCount / 3000)
  }

  @Test func noRowsNeedNoStripes() {
    let none = SparseMatrix(columnCount: 3, rows: [])
    let ranked = RankedMatrix(none, profile: ColumnProfile(none))
    #expect(SuffixKernel.stripeRows(for: Band(reach: []), of: ranked, limit: 9) == 9)
    let empty = SparseMatrix(columnCount: 3, rows: [[], []])
    #expect(
      SuffixKernel.stripeRows(
        for: Band(reach: [1, 2]), of: RankedMatrix(empty, profile: ColumnProfile(empty)))
        == 256)
  }
}
