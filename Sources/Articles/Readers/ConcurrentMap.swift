import Dispatch
import Synchronization

/// The values of `transform` for 0 ..< `count`, computed on up to `threads` threads, in order.
///
/// The indices are dealt out in turn, so `transform` should cost about the same for each or be
/// called for many. Nothing that is called inside may wait for another call.
func concurrentMap<Value: Sendable>(
  count: Int, threads: Int, _ transform: @Sendable (Int) -> Value
) -> [Value] {
  let workers = min(count, max(1, threads))
  guard workers > 1 else { return (0..<count).map(transform) }
  let shared = Mutex([(index: Int, value: Value)]())
  DispatchQueue.concurrentPerform(iterations: workers) { worker in
    for index in stride(from: worker, to: count, by: workers) {
      let value = transform(index)
      shared.withLock { $0.append((index, value)) }
    }
  }
  return shared.withLock { results in
    results.sorted { $0.index < $1.index }.map(\.value)
  }
}
