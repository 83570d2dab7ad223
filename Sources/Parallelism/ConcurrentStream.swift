import Dispatch
import Synchronization

/// Hands `deliver` what `transform` makes of everything that `source` gives, in its order, computed by
/// up to `threads` threads.
///
/// `next` puts the next piece into the scratch value of the thread that asks, one thread at a time,
/// until it says that there is none; `transform` then works on that scratch value while other threads
/// go on. `deliver` runs on the calling thread; where it is slow the others wait, so that no more than
/// three pieces a thread are there at any time. The results do not depend on `threads`.
///
/// - Returns: the source as it was left.
/// - Throws: what `deliver` throws, which ends the work; what was not delivered is dropped.
package func concurrentStream<Source: Sendable, Scratch, Result: Sendable, Failure: Error>(
  pulling source: Source, threads: Int, scratch makeScratch: @escaping @Sendable () -> Scratch,
  next: @escaping @Sendable (inout Source, inout Scratch) -> Bool,
  transform: @escaping @Sendable (inout Scratch) -> Result,
  deliver: (Result) throws(Failure) -> Void
) throws(Failure) -> Source {
  guard threads > 1 else {
    var source = source
    var scratch = makeScratch()
    while next(&source, &scratch) { try deliver(transform(&scratch)) }
    return source
  }
  let line = ResultLine<Source, Result>(source, workers: threads)
  for _ in 0..<threads {
    DispatchQueue.global().async {
      var scratch = makeScratch()
      while let index = line.pull({ next(&$0, &scratch) }) {
        line.put(transform(&scratch), at: index)
      }
      line.leave()
    }
  }
  do throws(Failure) {
    while let result = line.take() { try deliver(result) }
  } catch {
    line.stop()
    throw error
  }
  return line.source
}

/// Results on their way from the threads that make them to the one that takes them in order.
private final class ResultLine<Source: Sendable, Result: Sendable>: Sendable {
  private struct Work {
    var pulled = 0
    var taken = 0
    var working: Int
    var isStopped = false
    var results: [Int: Result] = [:]
  }

  private let pending: Mutex<Source>
  private let work: Mutex<Work>
  /// One for each piece more that may be pulled.
  private let room = DispatchSemaphore(value: 0)
  /// One for each result that came, and for each thread that left.
  private let news = DispatchSemaphore(value: 0)

  init(_ source: Source, workers: Int) {
    pending = Mutex(source)
    work = Mutex(Work(working: workers))
    for _ in 0..<2 * workers { room.signal() }
  }

  var source: Source { pending.withLock { $0 } }

  /// The number of the piece that `next` took from the source; nil where there is none.
  func pull(_ next: (inout Source) -> Bool) -> Int? {
    room.wait()
    let index: Int? = pending.withLock { source in
      guard !work.withLock({ $0.isStopped }), next(&source) else { return nil }
      return work.withLock { work in
        defer { work.pulled += 1 }
        return work.pulled
      }
    }
    // Whoever waits for room learns as well that there is nothing more.
    if index == nil { room.signal() }
    return index
  }

  func put(_ result: Result, at index: Int) {
    work.withLock { $0.results[index] = result }
    news.signal()
  }

  /// A thread's last word.
  func leave() {
    work.withLock { $0.working -= 1 }
    news.signal()
  }

  /// The next result, waited for; nil when all are taken and every thread has left.
  func take() -> Result? {
    while true {
      let (result, ended) = work.withLock { work in
        let result = work.results.removeValue(forKey: work.taken)
        if result != nil { work.taken += 1 }
        return (result, work.working == 0)
      }
      if let result {
        room.signal()
        return result
      }
      if ended { return nil }
      news.wait()
    }
  }

  /// Ends the work, and waits until every thread has left.
  func stop() {
    work.withLock { $0.isStopped = true }
    room.signal()
    while work.withLock({ $0.working }) > 0 { news.wait() }
  }
}
