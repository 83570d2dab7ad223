import Testing

@testable import Clustering

@Suite("Candidate pairs")
struct CandidatePairsTests {
  private func lists(_ rows: [(article: Int32, neighbors: [Int32])]) -> NeighborLists {
    var ends: [Int] = []
    for row in rows { ends.append((ends.last ?? 0) + row.neighbors.count) }
    return NeighborLists(
      articles: rows.map(\.article), ends: ends, neighbors: rows.flatMap(\.neighbors))
  }

  @Test("every pair once, whichever side and list names it")
  func union() {
    let pairs = CandidatePairs(
      rowCount: 4,
      lists: [
        lists([(0, [1, 3]), (1, [0]), (2, []), (3, [2])]), lists([(2, [3])]),
      ],
      threads: 2, mayMeet: { _, _ in true })
    #expect(pairs.rowOffsets == [0, 2, 2, 3, 3])
    #expect(pairs.columns == [1, 3, 3])
  }

  @Test("pairs that may not meet are left out")
  func refusal() {
    let pairs = CandidatePairs(
      rowCount: 3, lists: [lists([(0, [1, 2]), (1, [2])])], threads: 1,
      mayMeet: { row, column in row + column != 2 })
    #expect(pairs.columns == [1, 2])
    #expect(pairs.range(ofRow: 1) == 1..<2)
  }

  @Test("the highest cosines of an article's pairs, falling, nothing for pairs that are missing")
  func highest() {
    let pairs = CandidatePairs(
      rowCount: 3, lists: [lists([(0, [1, 2]), (1, [2])])], threads: 1,
      mayMeet: { _, _ in true })
    let highest = HighestCosines(2, of: [0.1, 0.5, 0.25], pairs, rowCount: 3)
    #expect((0..<3).map { highest.sum(1, ofRow: $0) } == [0.5, 0.25, 0.5])
    #expect(highest.sum(2, ofRow: 2) == 0.75)
    let scale = LocalScale(nearest: 2, among: highest, rowCount: 3)
    #expect(scale.relative(0, 0, 1) == 0)
    #expect(scale.relative(0.25, 0, 2) < scale.relative(0.25, 0, 1))
  }

  @Test("lists keep their neighbours when articles are known by other numbers")
  func renumbered() {
    let list = lists([(0, [1]), (1, [0])]).renumbered([4, 7])
    #expect(list.articles == [4, 7] && list.neighbors == [7, 4] && list.ends == [1, 2])
  }
}
