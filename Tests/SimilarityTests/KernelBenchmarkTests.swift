import Foundation
import Testing
import Vectorization

@testable import Similarity

@Suite struct KernelBenchmarkTests {
  @Test func everythingAskedForIsMeasuredAndAgrees() throws {
    let matrix = SparseMatrix.random(seed: 20, rows: 80, columns: 100, terms: 20)
    let benchmark = KernelBenchmark(
      matrix: matrix, thresholds: [0.2, 0.6], threads: [1, 2], kernels: KernelName.allCases,
      runs: 2)
    let report = benchmark.run()
    #expect(report.kernelsAgree)
    #expect(report.results.count == 16)
    for result in report.results {
      #expect(result.pairs == Oracle.join(matrix, threshold: result.threshold).count)
      #expect(result.agreesWithReference == true)
      #expect(result.rows == 80 && result.nonzeros == matrix.nonzeroCount)
    }
    for result in report.results where result.kernel != KernelName.reference.rawValue {
      let plan = SimilaritySearch(matrix: matrix, threads: result.threads)
        .plan(threshold: result.threshold)
      #expect(result.chosen == (result.kernel == plan.kernel.rawValue))
      #expect(result.expectedSeconds ?? -1 >= 0)
    }
  }

  @Test func unlessSaidAllKernelsButTheReferenceAreMeasured() {
    let benchmark = KernelBenchmark(matrix: SparseMatrix(columnCount: 1, rows: []))
    #expect(benchmark.kernels == KernelName.allCases.filter { $0 != .reference })
  }

  @Test func withoutAReferenceAgreementIsNull() throws {
    let matrix = SparseMatrix.random(seed: 21, rows: 20, columns: 30, terms: 9)
    let report = KernelBenchmark(matrix: matrix, kernels: [.blas], runs: 1, referenceLimit: 0).run()
    #expect(report.results.map(\.agreesWithReference) == [nil])
    let json = try #require(
      JSONSerialization.jsonObject(with: JSONEncoder().encode(report)) as? [String: Any])
    let results = try #require(json["results"] as? [[String: Any]])
    #expect(
      Set(results[0].keys) == [
        "kernel", "exact", "rows", "nonzeros", "threshold", "threads", "seconds", "pairs",
        "nanosecondsPerPair", "peakMemoryBytes", "chosen", "agreesWithReference", "runs",
        "fastestSeconds", "slowestSeconds", "expectedSeconds", "headColumns", "headSlots",
        "productsInBytes", "productGigaflops", "plainGigaflops", "productShare",
      ])
    #expect(results[0]["agreesWithReference"] is NSNull)
  }

  @Test func nearestOfSingleRowsAreCheckedAndTimed() {
    let matrix = SparseMatrix.random(seed: 23, rows: 70, columns: 90, terms: 20)
    let result = NearestBenchmark(matrix: matrix, count: 4, queries: 20, checks: 20).run()
    #expect(result.agreesWithReference == true)
    #expect(result.rows == 70 && result.count == 4 && result.queries == 20)
    #expect(result.medianSeconds <= result.p90Seconds && result.p90Seconds <= result.p99Seconds)
    let none = NearestBenchmark(
      matrix: SparseMatrix(columnCount: 3, rows: []), count: 4, queries: 20
    ).run()
    #expect(none.queries == 0 && none.agreesWithReference == nil && none.medianSeconds == 0)
  }

  @Test func quantilesAreThoseOfTheSortedTimes() {
    let values = [5.0, 1, 4, 2, 3]
    #expect(Quantile.median(values) == 3 && Quantile.median([1, 2]) == 1.5)
    #expect(Quantile.median([]) == 0 && Quantile.value([], share: 0.5) == 0)
    #expect([0, 0.2, 0.21, 0.99, 1].map { Quantile.value(values, share: $0) } == [1, 1, 2, 5, 5])
  }

  @Test func plainProductsTakeTime() {
    let geometry = TileGeometry(blockRows: 64, tileColumns: 128, blocksPerUnit: 1)
    var none = PlainProduct(depth: 0, geometry: geometry)
    #expect(none.seconds(rows: 64, columns: 128) == 0)
    var some = PlainProduct(depth: 64, geometry: geometry)
    #expect(some.seconds(rows: 0, columns: 3) == 0)
    #expect(some.seconds(rows: 64, columns: 128) > 0)
  }

  @Test func aJoinThatIsMeasuredTimesPlainProductsOfItsShapes() {
    let ranked = RankedMatrix(
      .random(seed: 24, rows: 900, columns: 64, terms: 30),
      profile: ColumnProfile(
        .random(seed: 24, rows: 900, columns: 64, terms: 30)))
    let head = PlannedHead(shape: .exact(32))
    let kernel = TiledKernel(
      ranked, threads: 2, joinHead: head, nearestHead: 32,
      geometry: TileGeometry(blockRows: 64, tileColumns: 128, blocksPerUnit: 4))
    let task = JoinTask(threshold: 0.5, isMeasured: true)
    let pairs = kernel.join(task, cut: nil)
    #expect(pairs == kernel.join(threshold: 0.5))
    let statistics = task.statistics
    // Everything above the diagonal, and what lies below it in tiles that meet it.
    #expect(statistics.multiplyAdds >= 32 * 900 * 899 / 2)
    #expect(statistics.plainMultiplyAdds > 0 && statistics.plainSeconds > 0)
    #expect(statistics.plainMultiplyAdds < statistics.multiplyAdds)
  }

  @Test func floatsAloneFindTheSame() throws {
    let matrix = SparseMatrix.random(seed: 25, rows: 700, columns: 400, terms: 60)
    for mayUseBytes in [true, false] {
      let report = KernelBenchmark(
        matrix: matrix, thresholds: [0.4], kernels: [.blas], runs: 1, mayUseBytes: mayUseBytes
      ).run()
      let result = try #require(report.results.first)
      #expect(result.pairs == Oracle.join(matrix, threshold: 0.4).count)
      #expect(mayUseBytes || result.productsInBytes != true)
    }
  }

  @Test func fingerprintsTellListsApart() {
    let pairs = Oracle.join(.random(seed: 22, rows: 20, columns: 9, terms: 9), threshold: 0.1)
    #expect(PairFingerprint(pairs) == PairFingerprint(pairs))
    #expect(PairFingerprint(pairs) != PairFingerprint(pairs.reversed()))
    #expect(PairFingerprint(pairs) != PairFingerprint(Array(pairs.dropLast())))
    var changed = pairs
    changed[0].cosine = changed[0].cosine.nextUp
    #expect(PairFingerprint(pairs) != PairFingerprint(changed))
  }
}
