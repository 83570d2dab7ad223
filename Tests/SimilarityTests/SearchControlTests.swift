import Synchronization
import Testing
import Vectorization

@testable import Similarity

@Suite struct SearchControlTests {
  private let matrix = SparseMatrix.random(seed: 40, rows: 3000, columns: 900, terms: 30)

  @Test(arguments: KernelName.allCases) func progressRisesToOne(_ kernel: KernelName) throws {
    let seen = Mutex([Double]())
    let control = SearchControl(progress: { done in seen.withLock { $0.append(done) } })
    let search = SimilaritySearch(matrix: matrix, kernel: kernel, threads: 2)
    let pairs = try search.join(threshold: 0.5, control: control)
    #expect(pairs == search.join(threshold: 0.5))
    let values = seen.withLock(\.self)
    #expect(values.last == 1)
    #expect(values.count <= 101)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(values.allSatisfy { (0...1).contains($0) })
  }

  @Test(arguments: KernelName.allCases) func cancellingThrows(_ kernel: KernelName) {
    let search = SimilaritySearch(matrix: matrix, kernel: kernel, threads: 2)
    // From the start, and at each of the first questions.
    for patience in [0, 1, 2, 3, 5, 9] {
      let asked = Mutex(0)
      let control = SearchControl(isCancelled: {
        asked.withLock {
          $0 += 1
          return $0 > patience
        }
      })
      #expect(throws: SimilarityError.cancelled) {
        try search.join(threshold: 0.5, control: control)
      }
    }
    // What was cancelled leaves nothing behind.
    let other = SimilaritySearch(
      matrix: matrix, kernel: kernel == .postings ? .reference : .postings, threads: 2)
    #expect(search.join(threshold: 0.9) == other.join(threshold: 0.9))
  }
}
