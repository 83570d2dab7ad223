import Similarity
import TestSupport
import Testing
import Vectorization

@testable import Clustering

@Suite("Title coverage")
struct TitleCoverageTests {
  /// Forty rows of up to so many of sixty terms.
  private func matrix(seed: UInt64, terms: Int) -> SparseMatrix {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<40).map { _ in
      (0..<UInt32(60)).shuffled(using: &random).prefix(Int.random(in: 0...terms, using: &random))
        .sorted().map { (column: $0, value: Float.random(in: 0.1...1, using: &random)) }
    }
    return SparseMatrix(columnCount: 60, rows: rows)
  }

  @Test("what a text covers of a title agrees with sets of terms, whatever the rows")
  func oracle() {
    let titles = matrix(seed: 5, terms: 8)
    let texts = matrix(seed: 6, terms: 30)
    var scorer = CanonicalScorer(texts)
    for title in 0..<40 {
      let covered = TitleCoverage.covered(title, of: titles, by: Array(0..<40), of: texts)
      for text in 0..<40 {
        let terms = Set(texts.row(text).columns)
        var expected: Float = 0
        for (term, value) in zip(titles.row(title).columns, titles.row(title).values)
        where terms.contains(term) {
          expected += value * value
        }
        #expect(covered[text] == expected)
        scorer.load(row: text)
        #expect(scorer.coverage(of: [Int32(title)], in: titles) == [expected])
      }
    }
  }

  @Test("a title covers itself, and an empty row neither covers nor is covered")
  func edges() {
    let matrix = SparseMatrix(columnCount: 3, rows: [[(0, 0.6), (2, 0.8)], []])
    let itself = TitleCoverage.covered(0, of: matrix, by: [0, 1], of: matrix)
    #expect(abs(itself[0] - 1) < 1e-6 && itself[1] == 0)
    #expect(TitleCoverage.covered(1, of: matrix, by: [0, 1], of: matrix) == [0, 0])
  }

  @Test("the lesser and the greater share of a pair come back, to half a 255th")
  func shares() {
    var coverage = TitleCoverage()
    coverage.append([0.25], [0.75])
    var more = TitleCoverage()
    more.append([1.000_001], [0])
    coverage.append(more)
    #expect(abs(coverage.less(0) - 0.25) < 0.002 && abs(coverage.more(0) - 0.75) < 0.002)
    #expect(coverage.less(1) == 0 && coverage.more(1) == 1)
  }
}
