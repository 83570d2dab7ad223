import Testing
import Vectorization

@testable import Similarity

/// Every kernel gives the oracle's bits on matrices of many shapes.
@Suite struct KernelTests {
  struct Sample: CustomTestStringConvertible {
    var testDescription: String
    var matrix: SparseMatrix
    /// Of the matrix; all tests share it.
    let oracle: Oracle

    init(testDescription: String, matrix: SparseMatrix) {
      self.testDescription = testDescription
      self.matrix = matrix
      oracle = Oracle(matrix)
    }
  }

  static let samples: [Sample] = [
    Sample(testDescription: "no rows", matrix: SparseMatrix(columnCount: 3, rows: [])),
    Sample(
      testDescription: "empty rows", matrix: SparseMatrix(columnCount: 3, rows: [[], [], []])),
    Sample(testDescription: "no columns", matrix: SparseMatrix(columnCount: 0, rows: [[], []])),
    Sample(testDescription: "one row", matrix: SparseMatrix(columnCount: 1, rows: [[(0, 1)]])),
    Sample(testDescription: "one column", matrix: .random(seed: 1, rows: 30, columns: 1, terms: 1)),
    Sample(testDescription: "identical rows", matrix: identical),
    Sample(testDescription: "sparse", matrix: .random(seed: 2, rows: 60, columns: 200, terms: 5)),
    Sample(testDescription: "dense", matrix: .random(seed: 3, rows: 45, columns: 12, terms: 40)),
    Sample(testDescription: "text", matrix: .random(seed: 4, rows: 70, columns: 300, terms: 60)),
    Sample(
      testDescription: "not normalized",
      matrix: .random(seed: 5, rows: 40, columns: 50, terms: 20, normalized: false)),
    Sample(
      testDescription: "signed",
      matrix: .random(seed: 6, rows: 40, columns: 50, terms: 20) {
        Float.random(in: -1...1, using: &$0)
      }),
    Sample(
      testDescription: "denormals and zeros",
      matrix: .random(seed: 7, rows: 30, columns: 40, terms: 20, normalized: false) {
        [0, .leastNonzeroMagnitude, 0x1p-133, 1e-30, 1e-20, 1e-10, 0.5, 1].randomElement(using: &$0)
          ?? 0
      }),
    Sample(
      testDescription: "tiny",
      matrix: .random(seed: 8, rows: 30, columns: 40, terms: 20, normalized: false) {
        Float.random(in: 1e-21...1e-20, using: &$0)
      }),
    Sample(
      testDescription: "huge",
      matrix: .random(seed: 9, rows: 30, columns: 40, terms: 20, normalized: false) {
        [0.5, 1, -3, 1e10, 1e25, -1e25, 3e38, -3e38].randomElement(using: &$0) ?? 0
      }),
    Sample(testDescription: "one huge term", matrix: oneHugeTerm),
  ]

  static let identical = SparseMatrix(
    columnCount: 40,
    rows: (0..<40).map { number in
      number % 5 == 4
        ? [(column: 3, value: 1)] : [(column: 1, value: 0.6), (column: 7, value: 0.8)]
    })

  static let oneHugeTerm: SparseMatrix = {
    let text = SparseMatrix.random(seed: 10, rows: 40, columns: 60, terms: 20)
    return SparseMatrix(
      columnCount: 60, rowOffsets: text.rowOffsets, columnIndices: text.columnIndices,
      values: text.values.enumerated().map { $0 == 17 ? 1e6 : $1 })
  }()

  @Test(arguments: samples) func joinEqualsOracle(_ sample: Sample) {
    let expected = ([0.8, 0.2, 0.05, 1e-30, 0, -0.1] as [Float]).map {
      (threshold: $0, pairs: sample.oracle.join(threshold: $0))
    }
    for threads in [1, 3] {
      for (name, kernel) in KernelSet.all(sample.matrix, threads: threads) {
        // The number of threads changes nothing of how a threshold is met.
        for (threshold, pairs) in expected where threads == 1 || [0.2, 0].contains(threshold) {
          let isRight = kernel.join(threshold: threshold) == pairs
          #expect(isRight, "\(name) at \(threshold) on \(threads) threads")
        }
      }
    }
  }

  @Test(arguments: samples) func nearestEqualsOracle(_ sample: Sample) throws {
    let expected = ([(0, 0), (1, 0), (3, 0.2), (10, 0), (5, -2)] as [(Int, Float)]).map {
      (count: $0, minimum: $1, nearest: sample.oracle.nearest(count: $0, minimum: $1))
    }
    for threads in [1, 3] {
      for (name, kernel) in KernelSet.forNearest(sample.matrix, threads: threads) {
        for (count, minimum, nearest) in expected {
          let found = try kernel.nearest(count, minimum: minimum, within: nil, control: .none)
          let isRight = found == nearest
          #expect(isRight, "\(name): \(count) above \(minimum), \(threads) threads")
        }
      }
    }
  }
}
