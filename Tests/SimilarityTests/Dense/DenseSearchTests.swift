import TestSupport
import Testing

@testable import Similarity

/// Dense rows give the bits of plain loops.
@Suite struct DenseSearchTests {
  struct Sample: CustomTestStringConvertible {
    var testDescription: String
    var matrix: DenseMatrix
  }

  /// Rows of random values; every seventh is the row before it again.
  static func matrix(
    seed: UInt64, rows: Int, columns: Int,
    value: (inout SeededGenerator) -> Float = { Float.random(in: -1...1, using: &$0) }
  ) -> DenseMatrix {
    var generator = SeededGenerator(seed: seed)
    var rowsOfValues: [[Float]] = []
    for row in 0..<rows {
      let fresh = (0..<columns).map { _ in value(&generator) }
      rowsOfValues.append(row % 7 == 6 ? rowsOfValues[row - 1] : fresh)
    }
    return DenseMatrix(columnCount: columns, values: rowsOfValues.flatMap(\.self))
  }

  static let samples: [Sample] = [
    Sample(testDescription: "no rows", matrix: DenseMatrix(columnCount: 3, values: [])),
    Sample(testDescription: "one row", matrix: DenseMatrix(columnCount: 2, values: [0.6, 0.8])),
    Sample(testDescription: "zeros", matrix: matrix(seed: 1, rows: 20, columns: 4) { _ in 0 }),
    Sample(testDescription: "one column", matrix: matrix(seed: 2, rows: 40, columns: 1)),
    Sample(testDescription: "embeddings", matrix: matrix(seed: 3, rows: 90, columns: 33)),
    Sample(
      testDescription: "denormals",
      matrix: matrix(seed: 4, rows: 40, columns: 5) {
        [0, .leastNonzeroMagnitude, 1e-30, -1e-20, 1e-3, 1].randomElement(using: &$0) ?? 0
      }),
    Sample(
      testDescription: "huge",
      matrix: matrix(seed: 5, rows: 40, columns: 5) {
        [0.5, 1, -3, 1e10, 1e30, -1e30, 3e38].randomElement(using: &$0) ?? 0
      }),
    Sample(
      testDescription: "one huge value",
      matrix: {
        var values = matrix(seed: 6, rows: 40, columns: 6).values
        values[17] = 1e9
        return DenseMatrix(columnCount: 6, values: values)
      }()),
  ]

  static func dot(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Float {
    Float(zip(left, right).reduce(0.0) { $0 + Double($1.0) * Double($1.1) })
  }

  @Test(arguments: samples) func joinEqualsOracle(_ sample: Sample) throws {
    let matrix = sample.matrix
    let bands = [nil] + BandedNearestTests.bands(rowCount: matrix.rowCount)
    let dots = (0..<matrix.rowCount).map { row in
      (0..<matrix.rowCount).map { $0 < row ? 0 : Self.dot(matrix.row(row), matrix.row($0)) }
    }
    for threshold in [0.9, 0.3, 1e-30, 0, -0.5] as [Float] {
      for (number, band) in bands.enumerated() {
        var expected: [SimilarPair] = []
        for row in 0..<matrix.rowCount {
          let later = band?.later(than: row) ?? row + 1..<max(row + 1, matrix.rowCount)
          for column in later {
            let cosine = dots[row][column]
            if cosine >= threshold {
              expected.append(
                SimilarPair(row: Int32(row), column: Int32(column), cosine: cosine))
            }
          }
        }
        for (threads, blockRows, tileColumns) in [(1, 256, 1024), (3, 5, 8)] {
          let pairs = try DenseSearch(matrix: matrix, threads: threads).join(
            JoinTask(threshold: threshold, band: band), blockRows: blockRows,
            tileColumns: tileColumns)
          let isRight = pairs == expected
          #expect(isRight, "at \(threshold) in band \(number), \(threads) threads")
        }
      }
    }
  }

  @Test(arguments: samples) func nearestEqualsOracle(_ sample: Sample) {
    let matrix = sample.matrix
    var generator = SeededGenerator(seed: 7)
    let foreign = (0..<matrix.columnCount).map { _ in Float.random(in: -1...1, using: &generator) }
    let queries =
      [foreign, foreign.map { $0 * 1e30 }]
      + (0..<min(9, matrix.rowCount)).map {
        Array(matrix.row($0))
      }
    for query in queries {
      for (count, minimum) in [(0, 0), (1, 0), (8, 0.1), (100, -1e30)] as [(Int, Float)] {
        let expected = (0..<matrix.rowCount)
          .map { Neighbor(row: Int32($0), cosine: Self.dot(query[...], matrix.row($0))) }
          .filter { $0.cosine > minimum }.sorted(by: Neighbor.isNearer).prefix(count)
        for threads in [1, 2] {
          let found = DenseSearch(matrix: matrix, threads: threads)
            .nearest(count, to: query, minimum: minimum)
          #expect(found.map { Int32($0.row) } == expected.map(\.row))
          #expect(found.map(\.cosine) == expected.map(\.cosine))
        }
      }
    }
  }

  @Test func aControlStopsTheJoin() throws {
    let search = DenseSearch(matrix: Self.matrix(seed: 8, rows: 600, columns: 9), threads: 2)
    #expect(throws: SimilarityError.cancelled) {
      try search.join(threshold: 0.5, control: SearchControl(isCancelled: { true }))
    }
    #expect(try search.join(threshold: 0.5, control: .none) == search.join(threshold: 0.5))
  }
}
