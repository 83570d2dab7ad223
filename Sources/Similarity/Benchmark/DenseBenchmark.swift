/// Measures the exact join of dense rows, by the kernel `blas` (`DenseSearch`) and by `reference`.
///
/// ```swift
/// let report = DenseBenchmark(matrix: embeddings, thresholds: [0.8], threads: [2]).run()
/// print(report.results.map(\.seconds), report.kernelsAgree)
/// ```
///
/// What counts and how is as in `KernelBenchmark`.
public struct DenseBenchmark: Sendable {
  /// The rows to join.
  public var matrix: DenseMatrix
  /// The thresholds to join at.
  public var thresholds: [Float]
  /// The numbers of threads to work on.
  public var threads: [Int]
  /// The kernels to measure; those of sparse rows alone are left out.
  public var kernels: [KernelName]
  /// How often each is run; the median counts.
  public var runs: Int
  /// Up to how many multiplications the reference is run for comparison where it is not among
  /// `kernels`.
  public var referenceLimit: Double

  /// A benchmark of `matrix`; everything at least once.
  public init(
    matrix: DenseMatrix, thresholds: [Float] = [0.2], threads: [Int] = [1],
    kernels: [KernelName] = [.blas], runs: Int = 3, referenceLimit: Double = 2e9
  ) {
    self.matrix = matrix
    self.thresholds = thresholds
    self.threads = threads
    self.kernels = kernels
    self.runs = runs
    self.referenceLimit = referenceLimit
  }

  /// Runs everything, and tells `progress` each result as it comes; agreement is known at the end.
  public func run(progress: (KernelReport.Result) -> Void = { _ in }) -> KernelReport {
    var report = KernelReport()
    for threshold in thresholds {
      var measured: [(result: KernelReport.Result, pairs: PairFingerprint)] = []
      for kernel in kernels where kernel.takesDenseRows {
        for threads in threads {
          let timed = TimedJoin(runs: runs) { join(kernel, threshold: threshold, threads: threads) }
          var result = timed.result(
            kernel, rows: matrix.rowCount, values: matrix.values.count, threshold: threshold,
            threads: threads)
          result.chosen = kernel == .blas
          measured.append((result, PairFingerprint(timed.pairs)))
          progress(result)
        }
      }
      let reference = reference(threshold: threshold, measured: measured)
      for (result, pairs) in measured {
        var result = result
        result.agreesWithReference = reference.map { $0 == pairs }
        report.kernelsAgree =
          report.kernelsAgree && pairs == measured[0].pairs && result.agreesWithReference != false
        report.results.append(result)
      }
    }
    return report
  }

  /// How long single rows take to find their `count` nearest; five of the answers are compared with
  /// those of all canonical products.
  public func nearest(_ count: Int, queries: Int = 300) -> KernelReport.Nearest {
    let clock = ContinuousClock()
    let start = clock.now
    let search = DenseSearch(matrix: matrix, threads: threads.first ?? 1)
    let preparation = (clock.now - start) / .seconds(1)
    let number = min(max(0, queries), matrix.rowCount)
    var seconds: [Double] = []
    var agrees: Bool?
    for query in 0..<number {
      let row = Array(matrix.row(query * matrix.rowCount / number))
      var found: [(row: Int, cosine: Float)] = []
      seconds.append(clock.measure { found = search.nearest(count, to: row) } / .seconds(1))
      guard query < 5 else { continue }
      let expected = search.referenceNearest(count, to: row)
      let isRight =
        found.count == expected.count && zip(found, expected).allSatisfy { $0 == $1 }
      agrees = (agrees ?? true) && isRight
    }
    return KernelReport.Nearest(
      rows: matrix.rowCount, count: count, threads: threads.first ?? 1, queries: number,
      preparationSeconds: preparation, medianSeconds: Quantile.median(seconds),
      p90Seconds: Quantile.value(seconds, share: 0.9),
      p99Seconds: Quantile.value(seconds, share: 0.99), agreesWithReference: agrees)
  }

  private func join(_ kernel: KernelName, threshold: Float, threads: Int) -> [SimilarPair] {
    let search = DenseSearch(matrix: matrix, threads: threads)
    return kernel == .reference
      ? search.referenceJoin(threshold: threshold) : search.join(threshold: threshold)
  }

  /// What the reference finds, where it was measured or is affordable.
  private func reference(
    threshold: Float, measured: [(result: KernelReport.Result, pairs: PairFingerprint)]
  ) -> PairFingerprint? {
    let name = KernelName.reference.rawValue
    if let known = measured.first(where: { $0.result.kernel == name }) { return known.pairs }
    guard Double(matrix.rowCount) * Double(matrix.values.count) / 2 <= referenceLimit else {
      return nil
    }
    return PairFingerprint(
      join(.reference, threshold: threshold, threads: threads.max() ?? 1))
  }
}
