/// A join that was run some times.
struct TimedJoin {
  /// The time of each run.
  let seconds: [Double]
  /// What the last run found.
  let pairs: [SimilarPair]
  /// The most memory the process held meanwhile.
  let peakMemoryBytes: Int

  /// Runs `join` so many times, once at least.
  init(runs: Int, _ join: () -> [SimilarPair]) {
    let memory = PeakMemory()
    var seconds: [Double] = []
    var pairs: [SimilarPair] = []
    for _ in 0..<max(1, runs) {
      // The last run's pairs must not count towards this one's memory.
      pairs = []
      let elapsed = ContinuousClock().measure { pairs = join() }
      seconds.append(elapsed / .seconds(1))
    }
    self.seconds = seconds
    self.pairs = pairs
    peakMemoryBytes = memory.bytes()
  }

  /// What there is to say of it.
  func result(
    _ kernel: KernelName, rows: Int, values: Int, threshold: Float, threads: Int
  ) -> KernelReport.Result {
    let median = Quantile.median(seconds)
    let comparisons = max(1, Double(rows) * Double(rows - 1) / 2)
    var result = KernelReport.Result(
      kernel: kernel.rawValue, exact: kernel.isExact, rows: rows, nonzeros: values,
      threshold: threshold, threads: threads, seconds: median, pairs: pairs.count,
      nanosecondsPerPair: median * 1e9 / comparisons, peakMemoryBytes: peakMemoryBytes,
      chosen: false, agreesWithReference: nil)
    result.runs = seconds.count
    result.fastestSeconds = seconds.min() ?? median
    result.slowestSeconds = seconds.max() ?? median
    return result
  }
}
