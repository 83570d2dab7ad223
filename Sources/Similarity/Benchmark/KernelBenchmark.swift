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
  /// Whether matrix products may be of bytes, where oneDNN is installed.
  public var mayUseBytes: Bool

  /// A benchmark of `matrix`; everything at least once.
  public init(
    matrix: SparseMatrix, thresholds: [Float] = [0.2], threads: [Int] = [1],
    kernels: [KernelName] = [.postings, .suffix, .blas], runs: Int = 3,
    referenceLimit: Double = 2e9, mayUseBytes: Bool = true
  ) {
    self.matrix = matrix
    self.thresholds = thresholds
    self.threads = threads
    self.kernels = kernels
    self.runs = runs
    self.referenceLimit = referenceLimit
    self.mayUseBytes = mayUseBytes
  }

  /// Runs everything, and tells `progress` each result as it comes; agreement is known at the end.
  public func run(progress: (KernelReport.Result) -> Void = { _ in }) -> KernelReport {
    var results: [KernelReport.Result] = []
    var kernelsAgree = true
    for threshold in thresholds {
      var fingerprints: [(kernel: KernelName, fingerprint: PairFingerprint)] = []
      let first = results.count
      // Planning is not timed here: the first search also measures what steps cost on the machine.
      let chosen = threads.map { threads in
        search(kernel: nil, threads: threads).plan(threshold: threshold).kernel
      }
      for kernel in kernels {
        for (threads, chosen) in zip(threads, chosen) {
          var (result, fingerprint) = measure(kernel, threshold: threshold, threads: threads)
          result.chosen = kernel == chosen
          if kernel == .blas { addProducts(to: &result) }
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
    let search = search(kernel: .reference, threads: threads.max() ?? 1)
    return PairFingerprint(search.join(threshold: threshold))
  }

  /// A search as this benchmark wants it.
  func search(kernel: KernelName?, threads: Int) -> SimilaritySearch {
    SimilaritySearch(matrix: matrix, kernel: kernel, threads: threads, mayUseBytes: mayUseBytes)
  }

  private func measure(
    _ kernel: KernelName, threshold: Float, threads: Int
  ) -> (KernelReport.Result, PairFingerprint) {
    let expected = search(kernel: kernel, threads: threads)
      .plan(threshold: threshold).expectedSeconds
    let timed = TimedJoin(runs: runs) {
      search(kernel: kernel, threads: threads).join(threshold: threshold)
    }
    var result = timed.result(
      kernel, rows: matrix.rowCount, values: matrix.nonzeroCount, threshold: threshold,
      threads: threads)
    result.expectedSeconds = kernel == .reference ? nil : expected
    return (result, PairFingerprint(timed.pairs))
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
