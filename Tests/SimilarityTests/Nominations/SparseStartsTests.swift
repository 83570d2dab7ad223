import TestSupport
import Testing

@testable import Similarity

@Suite("Sparse starts")
struct SparseStartsTests {
  @Test("every rank has its own list, those without one an empty one", arguments: [0, 1, 64, 300])
  func oracle(rankCount: Int) {
    var generator = SeededGenerator(seed: UInt64(rankCount))
    let lengths = (0..<rankCount).map { _ in Int.random(in: -3...4, using: &generator) }
    var terms: [Int32] = []
    var starts: [Int32] = [0]
    for (rank, length) in lengths.enumerated() where length > 0 {
      terms.append(Int32(rank))
      starts.append((starts.last ?? 0) + Int32(length))
    }
    let sparse = SparseStarts(terms: terms, starts: starts, rankCount: rankCount)
    var end = 0
    for (rank, length) in lengths.enumerated() {
      let range = sparse.range(ofRank: Int32(rank))
      #expect(range.count == max(0, length))
      guard length > 0 else { continue }
      #expect(range.lowerBound == end)
      end = range.upperBound
    }
  }
}
