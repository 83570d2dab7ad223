import Dispatch
import Synchronization

/// The results of `transform` for 0..<count, in order, computed by up to `threads` threads.
///
/// ```swift
/// let squares = concurrentMap(count: 4, threads: 2) { $0 * $0 }  // [0, 1, 4, 9]
/// ```
///
/// Work is handed out one index at a time, so make an index worth at least some microseconds: a block
/// of rows rather than a row. The order of the results does not depend on `threads`.
package func concurrentMap<Result: Sendable>(
  count: Int, threads: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  guard count > 1, threads > 1 else { return (0..<count).map(transform) }
  let next = Atomic<Int>(0)
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = transform(index)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap(\.self) }
}

/// 0..<count cut into ranges of `size`, the last one shorter where it must be.
package func blocks(of count: Int, size: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
