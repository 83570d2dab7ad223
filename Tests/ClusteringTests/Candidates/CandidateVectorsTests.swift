import Testing
import Vectorization

@testable import Clustering

@Suite("Candidate vectors")
struct CandidateVectorsTests {
  @Test("rows are the sum of both views at length 1, the lead at half its weight")
  func sum() {
    let full = SparseMatrix(columnCount: 4, rows: [[(0, 0.6), (2, 0.8)], [], [(1, 1)]])
    let lead = SparseMatrix(columnCount: 4, rows: [[(2, 0.4), (3, 0.6)], [], []])
    let vectors = CandidateVectors.matrix(
      full: MatrixRows(full), lead: MatrixRows(lead), threads: 2)
    #expect(Array(vectors.row(0).columns) == [0, 2, 3])
    let expected: [Float] = [0.6, 1.0, 0.3]
    let length = expected.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for (value, sum) in zip(vectors.row(0).values, expected) {
      #expect(abs(value - sum / length) < 1e-6)
    }
    #expect(vectors.row(1).columns.isEmpty)
    #expect(Array(vectors.row(2).values) == [1])
  }

  @Test("long rows keep their heaviest values")
  func length() {
    let row = (0..<100).map { (column: UInt32($0), value: Float($0 + 1)) }
    let full = SparseMatrix(columnCount: 100, rows: [row])
    let lead = SparseMatrix(columnCount: 100, rows: [[]])
    let vectors = CandidateVectors.matrix(
      full: MatrixRows(full), lead: MatrixRows(lead), threads: 1)
    #expect(Array(vectors.row(0).columns) == Array(36..<100).map { UInt32($0) })
  }
}
