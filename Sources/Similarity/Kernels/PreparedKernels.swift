import Synchronization
import Vectorization

/// The kernels of a matrix and the plans for its joins, each made when it is first wanted.
final class PreparedKernels: Sendable {
  /// The kernel that was asked for, or must be.
  let wanted: KernelName?
  /// The matrix by rank; nil where the reference kernel alone will do.
  let ranked: RankedMatrix?

  private let matrix: SparseMatrix
  private let profile: ColumnProfile
  private let threads: Int
  private let mayUseBytes: Bool
  private let made = Mutex(Made())
  private let plans = Mutex([PlanKey: Plan]())

  private struct Made {
    var byName: [KernelName: any SimilarityKernel] = [:]
    var suffix: SuffixKernel?
  }

  private struct PlanKey: Hashable {
    var threshold: Float
    var pairCount: Int?
  }

  private typealias Plan = (plan: JoinPlan, cut: PlannedCut?)

  init(_ matrix: SparseMatrix, wanted: KernelName?, threads: Int, mayUseBytes: Bool) {
    let profile = ColumnProfile(matrix, threads: threads)
    let isReference = wanted == .reference || profile.isExtreme
    self.matrix = matrix
    self.profile = profile
    self.threads = threads
    self.mayUseBytes = mayUseBytes
    self.wanted = isReference ? .reference : wanted
    ranked = isReference ? nil : RankedMatrix(matrix, profile: profile)
  }

  /// The kernel for the nearest rows.
  var nearestName: KernelName {
    guard let ranked else { return .reference }
    return wanted ?? KernelPlan(ranked, costs: .suiting(ranked)).kernel
  }

  /// The kernel of a name for joins, made on first use.
  func joinKernel(_ name: KernelName) -> any JoinKernel {
    guard let ranked, name == .suffix else { return nearestKernel(name) }
    return made.withLock { made in
      if let kernel = made.suffix { return kernel }
      let kernel = SuffixKernel(ranked, threads: threads)
      made.suffix = kernel
      return kernel
    }
  }

  /// The kernel of a name for the nearest rows, made on first use: `suffix` only joins, and has
  /// `postings` in its place.
  func nearestKernel(_ name: KernelName) -> any SimilarityKernel {
    let name = name == .suffix ? .postings : name
    return made.withLock { made in
      if let kernel = made.byName[name] { return kernel }
      let kernel = make(name)
      made.byName[name] = kernel
      return kernel
    }
  }

  private func make(_ name: KernelName) -> any SimilarityKernel {
    guard let ranked, name != .reference else {
      return ReferenceKernel(matrix: matrix, threads: threads)
    }
    if name == .postings { return PostingsKernel(ranked, threads: threads) }
    let plan = KernelPlan(ranked, costs: .suiting(ranked))
    return TiledKernel(ranked, threads: threads, nearestHead: plan.headCount)
  }

  /// How a join is best done.
  func plan(
    threshold: Float, band: Band?, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> (plan: JoinPlan, cut: PlannedCut?) {
    guard let ranked else {
      return (
        .reference(profile, rowCount: matrix.rowCount, costs: .typical, threads: threads), nil
      )
    }
    let key = PlanKey(threshold: threshold, pairCount: band?.pairCount)
    if let known = plans.withLock({ $0[key] }) { return known }
    let plan = JoinPlanner(
      ranked, threads: threads, mayUseBytes: mayUseBytes, isCancelled: isCancelled
    ).plan(threshold: threshold, band: band, kernel: wanted)
    if !isCancelled() { plans.withLock { $0[key] = plan } }
    return plan
  }

  /// All pairs that `task` asks for.
  func join(_ task: JoinTask) throws(SimilarityError) -> [SimilarPair] {
    let rowCount = matrix.rowCount
    precondition((task.band?.rowCount ?? rowCount) == rowCount, "a band of other rows")
    try task.checkCancelled()
    let start = ContinuousClock.now
    let (plan, cut) = plan(
      threshold: task.threshold, band: task.band, isCancelled: { task.isCancelled() })
    try task.checkCancelled()
    task.addPreparation(since: start)
    let pairs = joinKernel(plan.kernel).join(task, cut: cut)
    try task.checkCancelled()
    task.finishAll()
    return pairs
  }
}
