import Similarity
import TestSupport
import Testing
import Vectorization

@testable import Clustering

@Suite("Pair sweep")
struct PairSweepTests {
  private func matrix(_ rowCount: Int, _ generator: inout SeededGenerator) -> SparseMatrix {
    SparseMatrix(
      columnCount: 12,
      rows: (0..<rowCount).map { _ in
        (0..<12).compactMap { column in
          Bool.random(using: &generator)
            ? (column, Float.random(in: 0.1...1, using: &generator)) : nil
        }
      })
  }

  /// Pairs of near articles, and of some far ones as those without a date make.
  private func pairs(_ rowCount: Int, _ generator: inout SeededGenerator) -> CandidatePairs {
    let lists = (0..<rowCount).map { row in
      (row + 1..<rowCount).filter { column in
        Int.random(in: 0..<(column - row < 6 ? 2 : 30), using: &generator) == 0
      }.map { Int32($0) }
    }
    var ends: [Int] = []
    for list in lists { ends.append((ends.last ?? 0) + list.count) }
    return CandidatePairs(
      rowCount: rowCount,
      lists: [
        NeighborLists(
          articles: (0..<Int32(rowCount)).map(\.self), ends: ends,
          neighbors: lists.flatMap(\.self))
      ], threads: 1, mayMeet: { _, _ in true })
  }

  @Test("cosines are those of whole matrices, bit by bit, for chunks of any size", arguments: 0..<6)
  func chunks(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rowCount = Int.random(in: 1...70, using: &generator)
    let (full, lead) = (matrix(rowCount, &generator), matrix(rowCount, &generator))
    let pairs = pairs(rowCount, &generator)
    var expected: (full: [Float], lead: [Float]) = ([], [])
    for row in 0..<rowCount {
      for column in pairs.columns[pairs.range(ofRow: row)] {
        expected.full.append(full.canonicalDot(row, Int(column)))
        expected.lead.append(lead.canonicalDot(row, Int(column)))
      }
    }
    for (chunkRows, threads) in [(1, 1), (3, 2), (16, 1), (1000, 2)] {
      let sweep = PairSweep(pairs: pairs, threads: threads, chunkRows: chunkRows)
      let cosines = TextCosines(
        sweep, full: MatrixRows(full), lead: MatrixRows(lead), title: MatrixRows(lead))
      #expect(cosines.full == expected.full)
      #expect(cosines.lead == expected.lead)
    }
  }

  @Test("a chunk's window has the rows of the articles in its pairs and no others")
  func window() {
    var generator = SeededGenerator(seed: 9)
    let pairs = pairs(40, &generator)
    let rows = matrix(40, &generator)
    let sweep = PairSweep(pairs: pairs, threads: 1, chunkRows: 7)
    sweep.run(
      over: [MatrixRows(rows)], scratch: { $0 },
      { window, articles in (window, articles) },
      collect: { window, articles in
        var met = Set<Int32>()
        for row in articles where !pairs.range(ofRow: row).isEmpty {
          met.insert(Int32(row))
          met.formUnion(pairs.columns[pairs.range(ofRow: row)])
        }
        #expect(window.matrices[0].rowCount == met.count)
        for article in 0..<Int32(40) {
          let place = Int(window.places(of: [article])[0])
          #expect(met.contains(article) == (place >= 0))
          guard place >= 0 else { continue }
          #expect(window.matrices[0].row(place).values == rows.row(Int(article)).values)
        }
      })
  }
}
