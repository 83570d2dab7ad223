import Dispatch
import Synchronization

/// Runs `count` units of work on `threads` threads and returns what they gave, in order of unit.
///
/// Units are handed out one at a time to whoever is free, the last unit first (in the upper
/// triangle the last ones are the largest). Each worker makes its own scratch once.
func mapUnits<Scratch, Output: Sendable>(
  _ count: Int, threads: Int, scratch makeScratch: @Sendable () -> Scratch,
  _ body: @Sendable (inout Scratch, Int) -> Output
) -> [Output] {
  guard count > 0 else { return [] }
  let remaining = Atomic(count)
  let outputs = Mutex<[Output?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    var scratch: Scratch?
    while true {
      let unit = remaining.wrappingSubtract(1, ordering: .relaxed).newValue
      guard unit >= 0 else { return }
      var mine = scratch.take() ?? makeScratch()
      let output = body(&mine, unit)
      scratch = consume mine
      outputs.withLock { $0[unit] = output }
    }
  }
  return outputs.withLock { $0.compactMap(\.self) }
}

/// Cuts `0..<count` into ranges of at most `size`.
func ranges(of count: Int, size: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
