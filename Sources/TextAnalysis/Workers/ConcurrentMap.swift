internal import Dispatch
internal import Synchronization

/// The results of `body` for each of `inputs`, in their order, each on a thread of its own.
///
/// An input is handed over, not shared: `body` changes it in place without a copy.
func concurrentMap<Input: Sendable, Output: Sendable>(
  _ inputs: consuming [Input], _ body: @Sendable (inout Input) -> Output
) -> [Output] {
  let count = inputs.count
  let pending = Mutex<[Input?]>(inputs.map { $0 })
  inputs = []
  let results = Mutex<[Output?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let input = pending.withLock { inputs in
      let input = inputs[index]
      inputs[index] = nil
      return input
    }
    guard var input else { return }
    let output = body(&input)
    results.withLock { $0[index] = output }
  }
  return results.withLock { results in results.compactMap { $0 } }
}
