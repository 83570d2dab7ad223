import Synchronization

/// A join that a kernel is asked for, and what is known of it while it runs.
///
/// Workers ask `isCancelled` between pieces of work of some milliseconds, and give up with whatever
/// they have; `checkCancelled` then keeps that from being taken for an answer.
final class JoinTask: Sendable {
  /// The least canonical product of a pair.
  let threshold: Float
  /// Which rows may meet; nil means all.
  let band: Band?
  /// Whether the statistics are wanted.
  let isMeasured: Bool

  private let control: SearchControl?
  private let wasCancelled = Atomic(false)
  private let done = Mutex((work: 0.0, reported: 0))
  private let measured = Mutex(JoinStatistics())

  init(
    threshold: Float, band: Band? = nil, control: SearchControl? = nil, isMeasured: Bool = false
  ) {
    self.threshold = threshold
    self.band = band
    self.control = control
    self.isMeasured = isMeasured
  }

  /// Whether the work is no longer wanted.
  func isCancelled() -> Bool {
    guard let control else { return false }
    if wasCancelled.load(ordering: .relaxed) { return true }
    guard control.isCancelled() else { return false }
    wasCancelled.store(true, ordering: .relaxed)
    return true
  }

  /// Throws if a worker may have given up.
  func checkCancelled() throws(SimilarityError) {
    if isCancelled() { throw .cancelled }
  }

  /// Takes note that `share` of the whole work is done, and says so for each hundredth.
  func finish(share: Double) {
    guard let control else { return }
    done.withLock { done in
      done.work += share
      let hundredths = min(99, Int(done.work * 100))
      guard hundredths > done.reported else { return }
      done.reported = hundredths
      control.progress(Double(hundredths) / 100)
    }
  }

  /// Says that all is done.
  func finishAll() {
    guard let control else { return }
    done.withLock { _ in control.progress(1) }
  }

  /// Adds a worker's statistics.
  func add(_ statistics: JoinStatistics) {
    measured.withLock { $0 += statistics }
  }

  /// Takes note of the time since `start`, in which no tile was worked on.
  func addPreparation(since start: ContinuousClock.Instant) {
    guard isMeasured else { return }
    var statistics = JoinStatistics()
    statistics.preparationSeconds = (ContinuousClock.now - start) / .seconds(1)
    add(statistics)
  }

  /// The statistics of all workers so far.
  var statistics: JoinStatistics { measured.withLock(\.self) }

  /// The rows after `row` that it may meet.
  func later(than row: Int, rowCount: Int) -> Range<Int> {
    band?.later(than: row) ?? row + 1..<max(row + 1, rowCount)
  }
}
