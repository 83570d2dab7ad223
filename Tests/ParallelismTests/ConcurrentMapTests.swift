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

  @Test("cuts a count into blocks that cover it once")
  func cutting() {
    #expect(slices(of: 0, size: 4).isEmpty)
    #expect(slices(of: 9, size: 4) == [0..<4, 4..<8, 8..<9])
  }
}
