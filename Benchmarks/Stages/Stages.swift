import Benchmark

/// What is measured, each on the articles of `Corpus`, all threads that the machine has.
///
/// Every benchmark checks what it computed; a wrong result fails it.
let benchmarks: @Sendable () -> Void = {
  unsafe Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(30),
    maxIterations: 5)
  readBenchmark()
  vectorBenchmark()
  joinBenchmarks()
  nearestBenchmark()
  clusterBenchmark()
}

/// A result that is not what it must be.
struct WrongResult: Error, CustomStringConvertible {
  let description: String

  /// Throws unless `condition` holds.
  static func unless(
    _ condition: Bool, _ description: @autoclosure () -> String
  ) throws(WrongResult) {
    if !condition { throw WrongResult(description: description()) }
  }
}
