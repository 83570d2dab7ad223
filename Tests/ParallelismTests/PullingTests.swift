import Parallelism
import Testing

@Suite struct PullingTests {
  private struct Stopped: Error {}

  private func squares(
    of count: Int, threads: Int, deliver: (Int) throws(Stopped) -> Void
  ) throws(Stopped) -> Int {
    try concurrentStream(
      pulling: 0, threads: threads, scratch: { 0 },
      next: { source, piece in
        guard source < count else { return false }
        piece = source
        source += 1
        return true
      },
      transform: { piece in piece * piece }, deliver: deliver)
  }

  @Test(arguments: [0, 1, 2, 100, 1000], [1, 2, 3, 8])
  func resultsComeInTheOrderOfTheSource(count: Int, threads: Int) throws {
    var results: [Int] = []
    let left = try squares(of: count, threads: threads) { (result) throws(Stopped) in
      results.append(result)
    }
    #expect(results == (0..<count).map { $0 * $0 })
    #expect(left == count)
  }

  @Test(arguments: [0, 1, 50, 999], [1, 2, 8])
  func whoTakesTheResultsEndsTheWork(end: Int, threads: Int) {
    var results: [Int] = []
    #expect(throws: Stopped.self) {
      _ = try squares(of: 1000, threads: threads) { (result) throws(Stopped) in
        if result == end * end { throw Stopped() }
        results.append(result)
      }
    }
    #expect(results == (0..<end).map { $0 * $0 })
  }
}
