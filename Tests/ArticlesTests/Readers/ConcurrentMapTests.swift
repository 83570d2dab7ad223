import Testing

@testable import Articles

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 7, 100])
  func inOrder(count: Int) {
    for threads in [0, 1, 2, 5, 200] {
      #expect(
        concurrentMap(count: count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }
}
