import Vectorization

extension KernelBenchmark {
  /// Adds what the planner had expected of the kernel, and how fast its matrix products ran in one
  /// more join, which is not timed.
  func addProducts(to result: inout KernelReport.Result, rates: inout ProductRates) {
    let search = SimilaritySearch(matrix: matrix, kernel: .blas, threads: result.threads)
    let plan = search.plan(threshold: result.threshold)
    let statistics = search.measuredJoin(threshold: result.threshold).statistics
    result.headColumns = plan.headColumns
    result.headSlots = plan.headSlots
    guard plan.headSlots > 0, statistics.matrixSeconds > 0 else { return }
    let threads = Double(result.threads)
    // The seconds of all threads are added up, and each works at its own rate.
    result.productGigaflops = 2 * statistics.multiplyAdds / statistics.matrixSeconds * threads / 1e9
    result.plainGigaflops = rates.gigaflops(depth: plan.headSlots, threads: result.threads)
    result.productShare = statistics.matrixSeconds / threads / max(result.seconds, 1e-9)
  }
}

/// Rates of plain products that were measured already.
struct ProductRates {
  private var known: [[Int]: Double] = [:]

  /// As `PlainProduct.gigaflops`, measured once.
  mutating func gigaflops(depth: Int, threads: Int) -> Double {
    if let rate = known[[depth, threads]] { return rate }
    let rate = PlainProduct.gigaflops(depth: depth, threads: threads)
    known[[depth, threads]] = rate
    return rate
  }
}
