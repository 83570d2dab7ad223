import Parallelism
import Testing

@Suite struct PullingTests {
  @Test(arguments: [0, 1, 2, 100], [1, 2, 3, 8])
  func resultsComeInTheOrderOfTheSource(count: Int, threads: Int) {
    let (results, left) = concurrentMap(
      pulling: 0, threads: threads, scratch: { 0 },
      next: { source, piece in
        guard source < count else { return false }
        piece = source
        source += 1
        return true
      },
      transform: { piece in piece * piece })
    #expect(results == (0..<count).map { $0 * $0 })
    #expect(left == count)
  }
}
