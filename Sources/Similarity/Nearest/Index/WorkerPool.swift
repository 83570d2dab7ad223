import Synchronization

/// The scratch of workers that have nothing to do, so that a query finds its tables ready.
final class WorkerPool: Sendable {
  private let idle = Mutex<[IndexWorker]>([])

  /// Calls `body` with a worker of `index`, which nobody else uses meanwhile.
  func withWorker<Result>(
    of index: RowIndex?, _ body: (inout IndexWorker?) -> Result
  ) -> Result {
    guard let index else {
      var none: IndexWorker?
      return body(&none)
    }
    var worker: IndexWorker? = idle.withLock { $0.popLast() } ?? IndexWorker(index)
    let result = body(&worker)
    if let worker { idle.withLock { $0.append(worker) } }
    return result
  }
}
