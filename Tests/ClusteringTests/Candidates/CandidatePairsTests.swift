import Testing

@testable import Clustering

@Suite("Candidate pairs")
struct CandidatePairsTests {
  @Test("every pair once, whichever side and list names it")
  func union() {
    let pairs = CandidatePairs(
      rowCount: 4,
      lists: [
        NeighborLists(rows: [[1, 3], [0], [], [2]]), NeighborLists(rows: [[], [], [3], []]),
      ],
      threads: 2, mayMeet: { _, _ in true })
    #expect(pairs.rowOffsets == [0, 2, 2, 3, 3])
    #expect(pairs.columns == [1, 3, 3])
  }

  @Test("pairs that may not meet are left out")
  func refusal() {
    let pairs = CandidatePairs(
      rowCount: 3, lists: [NeighborLists(rows: [[1, 2], [2], []])], threads: 1,
      mayMeet: { row, column in row + column != 2 })
    #expect(pairs.columns == [1, 2])
    #expect(pairs.range(ofRow: 1) == 1..<2)
  }

  @Test("the highest values of a row's pairs, falling")
  func highest() {
    let pairs = CandidatePairs(
      rowCount: 3, lists: [NeighborLists(rows: [[1, 2], [2], []])], threads: 1,
      mayMeet: { _, _ in true })
    let highest = pairs.highest(1, of: [0.1, 0.5, 0.3], rowCount: 3)
    #expect(highest == [[0.5], [0.3], [0.5]])
  }
}
