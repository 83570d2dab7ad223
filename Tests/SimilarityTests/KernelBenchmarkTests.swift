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
    #expect(report.results.count == 12)
    for result in report.results {
      #expect(result.pairs == Oracle.join(matrix, threshold: result.threshold).count)
      #expect(result.agreesWithReference == true)
      #expect(result.rows == 80 && result.nonzeros == matrix.nonzeroCount)
    }
    for kernel in Set(report.results.filter(\.chosen).map(\.kernel)) {
      #expect(kernel == SimilaritySearch(matrix: matrix, threads: 1).kernel.rawValue)
    }
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
        "nanosecondsPerPair", "peakMemoryBytes", "chosen", "agreesWithReference",
      ])
    #expect(results[0]["agreesWithReference"] is NSNull)
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
