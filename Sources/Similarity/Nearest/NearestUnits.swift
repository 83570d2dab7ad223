import Parallelism
import Synchronization

/// Runs units of work on several threads, tells the control how many are done, and stops where it
/// says so.
///
/// Progress counts every unit alike and is told some hundred times at most.
func nearestUnits<Scratch, Result: Sendable>(
  count: Int, threads: Int, control: SearchControl, scratch: @Sendable () -> Scratch,
  _ transform: @Sendable (inout Scratch, Int) -> Result
) throws(SimilarityError) -> [Result] {
  let state = Mutex(UnitsDone())
  let results: [Result?] = concurrentMap(count: count, threads: threads, scratch: scratch) {
    scratch, unit in
    let goesOn = state.withLock { state in
      if !state.isCancelled { state.isCancelled = control.isCancelled() }
      return !state.isCancelled
    }
    guard goesOn else { return nil }
    let result = transform(&scratch, unit)
    state.withLock { state in
      state.done += 1
      guard state.done * 100 / count > state.told else { return }
      state.told = state.done * 100 / count
      control.progress(Double(state.done) / Double(count))
    }
    return result
  }
  if state.withLock({ $0.isCancelled }) { throw .cancelled }
  return results.compactMap(\.self)
}

/// How far the units are.
private struct UnitsDone {
  var done = 0
  /// The percentage that the control was told last.
  var told = 0
  var isCancelled = false
}
