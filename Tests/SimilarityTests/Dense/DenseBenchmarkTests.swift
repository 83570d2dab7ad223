import Testing

@testable import Similarity

@Suite struct DenseBenchmarkTests {
  private let matrix = DenseSearchTests.matrix(seed: 20, rows: 90, columns: 7).normalized()

  @Test func rowsGetLengthOneButForZeros() {
    let raw = DenseMatrix(
      columnCount: 2, values: [3, 4, 0, 0, -1e38, 1e38, .leastNonzeroMagnitude, 0])
    let rows = raw.normalized()
    #expect(Array(rows.row(0)) == [0.6, 0.8] && Array(rows.row(1)) == [0, 0])
    #expect(rows.row(2).allSatisfy { abs($0.magnitude - Float(0.5).squareRoot()) < 1e-6 })
    #expect(Array(rows.row(3)) == [1, 0])
    #expect(raw.firstRows(1).values == [3, 4] && raw.firstRows(9) == raw)
  }

  @Test func everythingAskedForIsMeasuredAndAgrees() {
    let report = DenseBenchmark(
      matrix: matrix, thresholds: [0.3, 0.9], threads: [1, 2], kernels: KernelName.allCases, runs: 2
    ).run()
    #expect(report.kernelsAgree)
    #expect(report.results.map(\.kernel) == ["reference", "reference", "blas", "blas"] * 2)
    for result in report.results {
      #expect(result.agreesWithReference == true && result.runs == 2)
      #expect(result.chosen == (result.kernel == "blas"))
      #expect(
        result.pairs
          == DenseSearch(matrix: matrix, threads: 1).join(threshold: result.threshold).count)
    }
    let unchecked = DenseBenchmark(matrix: matrix, runs: 1, referenceLimit: 0).run()
    #expect(unchecked.results.map(\.agreesWithReference) == [nil])
  }

  @Test func theReferenceIsTheSearch() {
    let search = DenseSearch(matrix: matrix, threads: 2)
    for threshold in [0.8, 0.1, -1] as [Float] {
      #expect(search.referenceJoin(threshold: threshold) == search.join(threshold: threshold))
    }
    let query = Array(matrix.row(4))
    let found = search.nearest(6, to: query)
    #expect(search.referenceNearest(6, to: query).elementsEqual(found) { $0 == $1 })
  }

  @Test func nearestAreTimedAndChecked() {
    let result = DenseBenchmark(matrix: matrix).nearest(4, queries: 20)
    #expect(result.agreesWithReference == true && result.queries == 20 && result.rows == 90)
    let empty = DenseMatrix(columnCount: 3, values: [])
    #expect(DenseBenchmark(matrix: empty).nearest(4).agreesWithReference == nil)
    #expect(DenseBenchmark(matrix: empty).run().kernelsAgree)
  }
}

private func * (list: [String], count: Int) -> [String] {
  Array(repeating: list, count: count).flatMap(\.self)
}
