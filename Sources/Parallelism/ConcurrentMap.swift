import Dispatch
import Synchronization

/// The results of `transform` for 0..<count, in order, computed by up to `threads` threads.
///
/// ```swift
/// let squares = concurrentMap(count: 4, threads: 2) { $0 * $0 }  // [0, 1, 4, 9]
/// ```
///
/// Indices are handed out one at a time to whoever is free, so make an index worth at least some
/// microseconds: a block of rows rather than a row. The results do not depend on `threads`.
package func concurrentMap<Result: Sendable>(
  count: Int, threads: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  concurrentMap(count: count, threads: threads, scratch: {}) { _, index in transform(index) }
}

/// As `concurrentMap(count:threads:_:)`, where every thread brings a scratch value of its own that
/// its calls reuse.
///
/// Results must not depend on what earlier calls left in the scratch value.
package func concurrentMap<Scratch, Result: Sendable>(
  count: Int, threads: Int, scratch makeScratch: @Sendable () -> Scratch,
  _ transform: @Sendable (inout Scratch, Int) -> Result
) -> [Result] {
  guard count > 1, threads > 1 else {
    guard count > 0 else { return [] }
    var scratch = makeScratch()
    return (0..<count).map { transform(&scratch, $0) }
  }
  let next = Atomic(0)
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    var scratch: Scratch?
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      var mine = scratch.take() ?? makeScratch()
      let result = transform(&mine, index)
      scratch = consume mine
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap(\.self) }
}

/// The results of `transform` for each of `inputs`, in their order, each on a thread of its own.
///
/// An input is handed over, not shared: `transform` changes it in place without a copy.
package func concurrentMap<Input: Sendable, Result: Sendable>(
  handingOver inputs: consuming [Input], _ transform: @Sendable (inout Input) -> Result
) -> [Result] {
  let count = inputs.count
  let pending = Mutex<[Input?]>(inputs.map(\.self))
  inputs = []
  return concurrentMap(count: count, threads: count) { index in
    let input = pending.withLock { $0[index].take() }
    return input.map { handed in
      var input = handed
      return transform(&input)
    }
  }.compactMap(\.self)
}

/// 0..<count cut into ranges of `size`, the last one shorter where it must be.
package func blocks(of count: Int, size: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
