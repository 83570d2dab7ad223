import Testing
import Vectorization

@testable import Similarity

/// What the planner makes of given costs; those of a machine would make it another plan elsewhere.
@Suite struct JoinPlannerTests {
  private static let ranked: RankedMatrix = {
    let matrix = SparseMatrix.random(seed: 61, rows: 4000, columns: 3000, terms: 120)
    return RankedMatrix(matrix, profile: ColumnProfile(matrix))
  }()

  private func plan(_ costs: KernelCosts, threshold: Float, kernel: KernelName? = nil) -> JoinPlan {
    JoinPlanner(Self.ranked, costs: costs, threads: 1)
      .plan(threshold: threshold, band: nil, kernel: kernel).plan
  }

  @Test func suffixIsChosenForHighThresholdsAlone() {
    let high = plan(.typical, threshold: 0.9)
    #expect(high.kernel == .suffix)
    #expect(high.prefixLength > 0 && high.prefixLength < 1)
    for kernel in KernelName.allCases where kernel != .suffix {
      #expect(
        high.expectedSeconds < plan(.typical, threshold: 0.9, kernel: kernel).expectedSeconds)
    }
    #expect(plan(.typical, threshold: 0.05).kernel != .suffix)
    #expect(plan(.typical, threshold: 0).kernel != .suffix)
  }

  @Test func whereItsOwnStepsAreDearAnotherIsChosen() {
    var costs = KernelCosts.typical
    costs.suffixSweep *= 1000
    costs.runProduct *= 1000
    #expect(plan(costs, threshold: 0.9).kernel != .suffix)
    #expect(plan(costs, threshold: 0.9, kernel: .suffix).kernel == .suffix)
  }
}
