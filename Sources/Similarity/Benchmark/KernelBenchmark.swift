public import Vectorization

/// Measures the exact join of a matrix by each kernel, threshold and number of threads.
///
/// ```swift
/// let benchmark = KernelBenchmark(matrix: matrix, thresholds: [0.2, 0.5], threads: [1, 2], runs: 3)
/// let report = benchmark.run()
/// print(report.results.map(\.seconds), report.kernelsAgree)
/// ```
///
/// A run begins with the matrix and ends with the sorted pairs: what a kernel prepares is timed
/// with it. The pairs of all kernels at a threshold are compared to the bit.
public struct KernelBenchmark: Sendable {
  /// The rows to join.
  public var matrix: SparseMatrix
  /// The thresholds to join at.
  public var thresholds: [Float]
  /// The numbers of threads to work on.
  public var threads: [Int]
  /// The kernels to measure.
  public var kernels: [KernelName]
  /// How often each is run; the median counts.
  public var runs: Int
  /// Up to how many multiplications the reference kernel is run for comparison where it is not
  /// among `kernels`.
  public var referenceLimit: Double

  /// A benchmark of `matrix`; everything at least once.
  public init(
    matrix: SparseMatrix, thresholds: [Float] = [0.2], threads: [Int] = [1],
    kernels: [KernelName] = [.postings, .blas], runs: Int = 3, referenceLimit: Double = 2e9
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
    var rates = ProductRates()
    var results: [KernelReport.Result] = []
    var kernelsAgree = true
    for threshold in thresholds {
      var fingerprints: [(kernel: KernelName, fingerprint: PairFingerprint)] = []
      let first = results.count
      // Planning is not timed here: the first search also measures what steps cost on the machine.
      let chosen = threads.map { threads in
        SimilaritySearch(matrix: matrix, threads: threads).plan(threshold: threshold).kernel
      }
      for kernel in kernels {
        for (threads, chosen) in zip(threads, chosen) {
          var (result, fingerprint) = measure(kernel, threshold: threshold, threads: threads)
          result.chosen = kernel == chosen
          if kernel == .blas { addProducts(to: &result, rates: &rates) }
          results.append(result)
          fingerprints.append((kernel, fingerprint))
          progress(result)
        }
      }
      if let any = fingerprints.first {
        kernelsAgree = kernelsAgree && fingerprints.allSatisfy { $0.fingerprint == any.fingerprint }
      }
      guard let reference = reference(threshold: threshold, measured: fingerprints) else {
        continue
      }
      for index in first..<results.count {
        let agrees = fingerprints[index - first].fingerprint == reference
        results[index].agreesWithReference = agrees
        kernelsAgree = kernelsAgree && agrees
      }
    }
    return KernelReport(machine: .current(), results: results, kernelsAgree: kernelsAgree)
  }

  /// What the reference kernel finds, where it was measured or is affordable.
  private func reference(
    threshold: Float, measured: [(kernel: KernelName, fingerprint: PairFingerprint)]
  ) -> PairFingerprint? {
    if let known = measured.first(where: { $0.kernel == .reference }) { return known.fingerprint }
    let frequencies = ColumnProfile(matrix).frequencies
    let multiplications = frequencies.reduce(0.0) { $0 + Double($1) * Double($1) }
    guard multiplications <= referenceLimit else { return nil }
    let search = SimilaritySearch(
      matrix: matrix, kernel: .reference, threads: threads.max() ?? 1)
    return PairFingerprint(search.join(threshold: threshold))
  }

  private func measure(
    _ kernel: KernelName, threshold: Float, threads: Int
  ) -> (KernelReport.Result, PairFingerprint) {
    var seconds: [Double] = []
    var pairs: [SimilarPair] = []
    let expected = SimilaritySearch(matrix: matrix, kernel: kernel, threads: threads)
      .plan(threshold: threshold).expectedSeconds
    let memory = PeakMemory()
    for _ in 0..<max(1, runs) {
      // The last run's pairs must not count towards this one's memory.
      pairs = []
      let elapsed = ContinuousClock().measure {
        pairs = SimilaritySearch(matrix: matrix, kernel: kernel, threads: threads)
          .join(threshold: threshold)
      }
      seconds.append(elapsed / .seconds(1))
    }
    let median = Quantile.median(seconds)
    let rowCount = Double(matrix.rowCount)
    let comparisons = max(1, rowCount * (rowCount - 1) / 2)
    var result = KernelReport.Result(
      kernel: kernel.rawValue, exact: kernel.isExact, rows: matrix.rowCount,
      nonzeros: matrix.nonzeroCount, threshold: threshold, threads: threads, seconds: median,
      pairs: pairs.count, nanosecondsPerPair: median * 1e9 / comparisons,
      peakMemoryBytes: memory.bytes(), chosen: false, agreesWithReference: nil)
    result.expectedSeconds = kernel == .reference ? nil : expected
    result.runs = seconds.count
    result.fastestSeconds = seconds.min() ?? median
    result.slowestSeconds = seconds.max() ?? median
    return (result, PairFingerprint(pairs))
  }
}

/// A number that differs where two lists of pairs do, but for a chance of 2^-64; it saves keeping
/// the lists of all kernels until the end.
struct PairFingerprint: Equatable {
  private var count: Int
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ pairs: [SimilarPair]) {
    count = pairs.count
    for pair in pairs {
      let place =
        UInt64(UInt32(bitPattern: pair.row)) << 32 | UInt64(UInt32(bitPattern: pair.column))
      for word in [place, UInt64(pair.cosine.bitPattern)] {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
    }
  }
}
