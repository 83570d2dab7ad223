import Dispatch
import Synchronization

/// Hands `deliver` what `transform` makes of everything that `source` gives, in its order, computed by
/// up to `threads` threads.
///
/// `next` puts the next piece into the scratch value of the thread that asks, one thread at a time,
/// until it says that there is none; `transform` then works on that scratch value while other threads
/// go on. `deliver` runs on the calling thread, which works as the others do while it has nothing to
/// deliver; where it is slow the others wait, so that no more than two pieces a thread are there at any
/// time. The results do not depend on `threads`.
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
  let line = ResultLine<Source, Result>(source, pieces: 2 * threads)
  for _ in 1..<threads {
    DispatchQueue.global().async {
      guard line.isOpen else { return }
      var scratch = makeScratch()
      while let index = line.pull({ next(&$0, &scratch) }) {
        line.put(transform(&scratch), at: index)
      }
    }
  }
  defer { line.close() }
  var scratch = makeScratch()
  while true {
    switch line.take() {
    case .result(let result): try deliver(result)
    case .end: return line.source
    case .none where line.hasRoom():
      if let index = line.pullNow({ next(&$0, &scratch) }) {
        line.put(transform(&scratch), at: index)
      }
    case .none: line.wait()
    }
  }
}

/// Results on their way from the threads that make them to the one that takes them in order.
///
/// Whoever takes them never waits for a thread that has not begun: it may be that none is to be had.
private final class ResultLine<Source: Sendable, Result: Sendable>: Sendable {
  enum Taken {
    case result(Result)
    /// The next one is not there yet.
    case none
    case end
  }

  private struct Work {
    var pulled = 0
    var taken = 0
    /// Whether nothing more is to be pulled.
    var isEnded = false
    var results: [Int: Result] = [:]
  }

  private let pending: Mutex<Source>
  private let work = Mutex(Work())
  /// One for each piece more that may be pulled.
  private let room = DispatchSemaphore(value: 0)
  /// One for each result that came.
  private let news = DispatchSemaphore(value: 0)

  init(_ source: Source, pieces: Int) {
    pending = Mutex(source)
    for _ in 0..<pieces { room.signal() }
  }

  var source: Source { pending.withLock { $0 } }

  var isOpen: Bool { work.withLock { !$0.isEnded } }

  /// Waits for room, and pulls.
  func pull(_ next: (inout Source) -> Bool) -> Int? {
    room.wait()
    return pullNow(next)
  }

  /// Whether a piece may be pulled at once; the room is taken.
  func hasRoom() -> Bool { isOpen && room.wait(timeout: .now()) == .success }

  /// The number of the piece that `next` took from the source; nil where there is none.
  func pullNow(_ next: (inout Source) -> Bool) -> Int? {
    let index: Int? = pending.withLock { source in
      guard isOpen else { return nil }
      guard next(&source) else {
        work.withLock { $0.isEnded = true }
        return nil
      }
      return work.withLock { work in
        defer { work.pulled += 1 }
        return work.pulled
      }
    }
    if index == nil {
      // Whoever waits for room, or for news, learns as well that there is nothing more.
      room.signal()
      news.signal()
    }
    return index
  }

  func put(_ result: Result, at index: Int) {
    work.withLock { $0.results[index] = result }
    news.signal()
  }

  func take() -> Taken {
    let taken: Taken = work.withLock { work in
      if let result = work.results.removeValue(forKey: work.taken) {
        work.taken += 1
        return .result(result)
      }
      return work.isEnded && work.taken == work.pulled ? .end : .none
    }
    if case .result = taken { room.signal() }
    return taken
  }

  func wait() { news.wait() }

  /// Lets no thread pull any more, and waits for one that is pulling.
  func close() {
    pending.withLock { _ in work.withLock { $0.isEnded = true } }
    room.signal()
  }
}
