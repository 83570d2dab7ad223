import Testing

@testable import Parallelism

@Suite("Concurrent map")
struct ConcurrentMapTests {
  @Test("gives the results in order for any number of threads", arguments: [1, 2, 3, 16])
  func order(threads: Int) {
    for count in [0, 1, 2, 100] {
      #expect(
        concurrentMap(count: count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }

  @Test("keeps results that are nil")
  func optionals() {
    let results = concurrentMap(count: 5, threads: 2) { $0 == 3 ? nil : $0 }
    #expect(results == [0, 1, 2, nil, 4])
  }

  @Test("gives every thread a scratch value that its calls share", arguments: [1, 2, 5])
  func scratch(threads: Int) {
    let uses = concurrentMap(count: 200, threads: threads, scratch: { 0 }) { uses, _ in
      uses += 1
      return uses
    }
    // Each scratch value counts its uses from 1: there are as many ones as values.
    #expect((1...threads).contains(uses.count { $0 == 1 }))
    #expect(uses.count == 200)
  }

  @Test("hands every input over once, in order")
  func handingOver() {
    for count in [0, 1, 2, 50] {
      let inputs = (0..<count).map { [$0] }
      let results = concurrentMap(handingOver: inputs) { input in
        input.append(-1)
        return input
      }
      #expect(results == inputs.map { $0 + [-1] })
    }
  }

  @Test("cuts a count into blocks that cover it once")
  func cutting() {
    #expect(slices(of: 0, size: 4).isEmpty)
    #expect(slices(of: 9, size: 4) == [0..<4, 4..<8, 8..<9])
  }
}
