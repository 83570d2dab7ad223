import TestSupport
import Testing

@testable import Clustering

@Suite("Positive systems of equations")
struct PositiveSystemTests {
  @Test("a solution solves it", arguments: 0..<10)
  func solves(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...20, using: &random)
    let root = (0..<count).map { _ in
      (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
    }
    let matrix = (0..<count).map { row in
      (0..<count).map { column in
        zip(root[row], root[column]).reduce(row == column ? 0.1 : 0) { $0 + $1.0 * $1.1 }
      }
    }
    let right = (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
    let lower = matrix.enumerated().map { Array($1[...$0]) }
    let solution = try #require(PositiveSystem.solution(lower, right))
    for (row, value) in zip(matrix, right) {
      #expect(abs(zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 } - value) < 1e-8)
    }
  }

  @Test("there is none without positive definiteness")
  func indefinite() {
    #expect(PositiveSystem.solution([[1], [2, 1]], [1, 1]) == nil)
    #expect(PositiveSystem.solution([[0]], [1]) == nil)
    #expect(PositiveSystem.solution([[.nan]], [1]) == nil)
    #expect(PositiveSystem.solution([], []) == [])
  }
}
