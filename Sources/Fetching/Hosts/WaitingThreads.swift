import Foundation
import Synchronization

/// What `work` makes of each index of 0..<count, in order, on up to `threads` threads that mostly wait.
///
/// Unlike `concurrentMap`, which has a thread a core, this has as many as are asked for.
func waitingMap<Value: Sendable>(
  count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Value
) -> [Value] {
  let progress = WaitingProgress<Value>(count: count)
  let group = DispatchGroup()
  for _ in 0..<min(threads, count) {
    group.enter()
    let thread = Thread {
      while let index = progress.take() { progress.put(work(index), at: index) }
      group.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }
  group.wait()
  return progress.values
}

/// What has been done of the work.
private final class WaitingProgress<Value: Sendable>: Sendable {
  private let state: Mutex<(next: Int, values: [Value?])>

  init(count: Int) {
    state = Mutex((0, Array(repeating: nil, count: count)))
  }

  /// The next index, or nil where all are taken.
  func take() -> Int? {
    state.withLock { state in
      guard state.next < state.values.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func put(_ value: Value, at index: Int) {
    state.withLock { $0.values[index] = value }
  }

  var values: [Value] { state.withLock { $0.values.compactMap(\.self) } }
}
