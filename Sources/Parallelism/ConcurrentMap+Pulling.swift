import Dispatch
import Synchronization

/// What `transform` makes of everything that `source` gives, in its order, by up to `threads` threads.
///
/// `next` puts the next piece into the scratch value of the thread that asks, one thread at a time,
/// until it says that there is none; `transform` then works on that scratch value while other threads
/// go on. So each thread holds one piece, and what can only be done in order is never waited for by
/// more threads than needed. The results do not depend on `threads`.
///
/// - Returns: the results, and the source as it was left.
package func concurrentMap<Source: Sendable, Scratch, Result: Sendable>(
  pulling source: Source, threads: Int, scratch makeScratch: @Sendable () -> Scratch,
  next: @Sendable (inout Source, inout Scratch) -> Bool,
  transform: @Sendable (inout Scratch) -> Result
) -> (results: [Result], source: Source) {
  guard threads > 1 else {
    var source = source
    var scratch = makeScratch()
    var results: [Result] = []
    while next(&source, &scratch) { results.append(transform(&scratch)) }
    return (results, source)
  }
  let pending = Mutex((source: source, count: 0))
  let results = Mutex([Result?]())
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    var scratch = makeScratch()
    while true {
      let index: Int? = pending.withLock { pending in
        guard next(&pending.source, &scratch) else { return nil }
        defer { pending.count += 1 }
        return pending.count
      }
      guard let index else { return }
      let result = transform(&scratch)
      results.withLock { results in
        while results.count <= index { results.append(nil) }
        results[index] = result
      }
    }
  }
  return (results.withLock { $0.compactMap(\.self) }, pending.withLock { $0.source })
}
