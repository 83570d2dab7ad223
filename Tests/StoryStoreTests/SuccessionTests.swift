import Testing

@testable import StoryStore

@Suite struct SuccessionTests {
  @Test func aStoryGoesOnWhereMostOfItIs() {
    let succession = StorySuccession(groups: [[1, 1, nil], [1, 1, 1], [nil]])
    #expect(succession.successors == [nil, 1, nil])
    #expect(succession.origins == [1, nil, nil])
    #expect(succession.merged.isEmpty)
  }

  @Test func theOldestOfSeveralStays() {
    let succession = StorySuccession(groups: [[7, 7, 7, 3, 5]])
    #expect(succession.successors == [3])
    #expect(succession.merged.map(\.story) == [5, 7])
    #expect(succession.merged.allSatisfy { $0.into == 3 })
  }

  @Test func aMergedStoryCannotGoOnElsewhereToo() {
    let succession = StorySuccession(groups: [[1, 1, 2, 2, 2], [2, 2, 1]])
    #expect(succession.successors == [1, nil])
    #expect(succession.merged.map(\.story) == [2])
    #expect(succession.origins == [nil, 2])
  }

  @Test(arguments: 0..<50)
  func everyEarlierStoryGoesOnOrIsMerged(seed: Int) {
    var random = SeededRandom(state: UInt64(seed))
    let groups = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Int.random(in: 0..<8, using: &random) == 0
          ? nil : Int64.random(in: 1...9, using: &random)
      }
    }
    let succession = StorySuccession(groups: groups)
    let earlier = Set(groups.flatMap { $0.compactMap(\.self) })
    let after = succession.successors.compactMap(\.self) + succession.merged.map(\.story)
    #expect(after.count == Set(after).count && Set(after) == earlier)
    for (story, into) in succession.merged {
      #expect(into < story && succession.successors.contains(into))
    }
  }
}
