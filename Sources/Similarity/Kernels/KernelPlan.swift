import Vectorization

/// Which kernel a matrix's nearest rows are best found by, and how many columns its head should have.
struct KernelPlan: Sendable {
  /// The kernel that is expected to be the fastest.
  let kernel: KernelName
  /// The head's width for the BLAS kernel.
  let headCount: Int

  /// Weighs the costs of what the kernels would do with a matrix.
  init(_ ranked: RankedMatrix, costs: KernelCosts) {
    let frequencies = ranked.frequencies
    let rowCount = ranked.matrix.rowCount
    let pairs = Double(rowCount) * Double(rowCount) / 2
    var tail = frequencies.reduce(0.0) { $0 + Double($1) * Double($1) / 2 }
    let rowUpdates = tail * costs.rowUpdate
    let postings = rowUpdates + min(pairs * costs.sweep, rowUpdates)
    var best = (headCount: 0, cost: Double.infinity)
    for head in 0...min(frequencies.count, 4096) {
      // OpenBLAS pads the depth: look at multiples of 32 alone.
      if head % 32 == 0 || head == frequencies.count {
        let cost =
          pairs * (Double(head) * costs.multiplyAdd + costs.tileSweep) + tail * costs.tileUpdate
        if cost < best.cost { best = (head, cost) }
      }
      if head < frequencies.count {
        tail -= Double(frequencies[head]) * Double(frequencies[head]) / 2
      }
    }
    headCount = best.headCount
    kernel = postings <= best.cost ? .postings : .blas
  }
}
