import Foundation
import Testing
import Vectorization

@testable import Similarity

@Suite struct JoinPlanTests {
  private let matrix = SparseMatrix.random(seed: 60, rows: 1200, columns: 3000, terms: 120)

  @Test(arguments: KernelName.allCases) func thePlanIsTheKernelAskedFor(_ kernel: KernelName) {
    let plan = SimilaritySearch(matrix: matrix, kernel: kernel, threads: 1).plan(threshold: 0.3)
    #expect(plan.kernel == kernel)
    #expect(plan.expectedSeconds > 0)
    #expect(plan.headSlots <= plan.headColumns)
  }

  @Test func theBestPlanIsNoDearerThanAnyOther() {
    for threshold in [0.05, 0.3, 0.8] as [Float] {
      let best = SimilaritySearch(matrix: matrix, threads: 1).plan(threshold: threshold)
      for kernel in KernelName.allCases {
        let plan = SimilaritySearch(matrix: matrix, kernel: kernel, threads: 1)
          .plan(threshold: threshold)
        // The head is not searched for where all is quick.
        #expect(best.expectedSeconds <= max(plan.expectedSeconds, 0.005))
      }
    }
  }

  @Test func aBandMakesAJoinCheaper() {
    let search = SimilaritySearch(matrix: matrix, kernel: .postings, threads: 1)
    let band = Band(reach: (0..<1200).map { Int32(min($0 + 20, 1200)) })
    let all = search.plan(threshold: 0.3)
    let within = search.plan(threshold: 0.3, within: band)
    #expect(within.updates < all.updates / 10)
    #expect(within.expectedSeconds < all.expectedSeconds)
  }

  @Test func itComesBackFromJSON() throws {
    let plan = SimilaritySearch(matrix: matrix, threads: 2).plan(threshold: 0.2)
    let decoded = try JSONDecoder().decode(JoinPlan.self, from: JSONEncoder().encode(plan))
    #expect(decoded == plan)
  }

  @Test(arguments: KernelName.allCases) func measuringChangesNoPair(_ kernel: KernelName) {
    let search = SimilaritySearch(matrix: matrix, kernel: kernel, threads: 2)
    let (pairs, statistics) = search.measuredJoin(threshold: 0.3)
    #expect(pairs == search.join(threshold: 0.3))
    #expect(kernel == .reference || statistics.canonicalProducts >= pairs.count)
    #expect(kernel == .reference || statistics.canonicalSeconds > 0)
  }
}
