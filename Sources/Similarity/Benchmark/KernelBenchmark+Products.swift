import Vectorization

extension KernelBenchmark {
  /// Adds what the planner had expected of the kernel, and how fast its matrix products and plain ones
  /// ran in one more join, which is not timed.
  func addProducts(to result: inout KernelReport.Result) {
    let search = search(kernel: .blas, threads: result.threads)
    let plan = search.plan(threshold: result.threshold)
    let statistics = search.measuredJoin(threshold: result.threshold).statistics
    result.headColumns = plan.headColumns
    result.headSlots = plan.headSlots
    guard plan.headSlots > 0, statistics.matrixSeconds > 0, statistics.plainSeconds > 0 else {
      return
    }
    let threads = Double(result.threads)
    // The seconds of all threads are added up, and each works at its own rate.
    func gigaflops(_ multiplyAdds: Double, _ seconds: Double) -> Double {
      2 * multiplyAdds / seconds * threads / 1e9
    }
    result.productsInBytes = plan.isHeadInBytes
    result.productGigaflops = gigaflops(statistics.multiplyAdds, statistics.matrixSeconds)
    result.plainGigaflops = gigaflops(statistics.plainMultiplyAdds, statistics.plainSeconds)
    result.productShare = statistics.matrixSeconds / threads / max(result.seconds, 1e-9)
  }
}
