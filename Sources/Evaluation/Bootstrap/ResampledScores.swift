/// The scores that a crossing has when its true groups are drawn with other weights.
struct ResampledScores {
  private let totals: [StoryTotals]
  private let itemCount: Int
  /// Where the shares of each true group begin.
  private var firstShare: [Int] = []
  /// Which of the distinct sizes the found groups of a true one have, and how much of each is its own.
  private var shares: [(size: Int, amount: Double)] = []
  /// Which of the distinct sizes each true group has.
  private var sizeOfStory: [Int]
  /// What a found and a true group add to the expected information, by both their distinct sizes.
  private let expectations: [[Double]]

  init(_ crossing: Crossing) {
    itemCount = crossing.itemCount
    let foundSizes = Array(Set(crossing.foundSizes)).sorted()
    let trueSizes = Array(Set(crossing.trueSizes)).sorted()
    let foundPlaces = Dictionary(uniqueKeysWithValues: zip(foundSizes, foundSizes.indices))
    let truePlaces = Dictionary(uniqueKeysWithValues: zip(trueSizes, trueSizes.indices))
    totals = crossing.storyTotals
    for cell in crossing.cells {
      let foundSize = crossing.foundSizes[cell.found]
      while firstShare.count <= cell.truth { firstShare.append(shares.count) }
      shares.append((foundPlaces[foundSize] ?? 0, Double(cell.count) / Double(foundSize)))
    }
    firstShare.append(shares.count)
    sizeOfStory = crossing.trueSizes.map { truePlaces[$0] ?? 0 }
    let expectation = OverlapExpectation(itemCount: itemCount)
    expectations = foundSizes.map { found in
      trueSizes.map { expectation.information(found, $0) }
    }
  }

  /// The scores when true group `i` counts `weights[i]` times.
  ///
  /// Complexity: linear in the cells, and in the pairs of distinct sizes.
  func scores(_ weights: [Double]) -> ScoreValues {
    var sum = StoryTotals()
    var foundCounts = [Double](repeating: 0, count: expectations.count)
    var trueCounts = [Double](repeating: 0, count: expectations.first?.count ?? 0)
    for (story, weight) in weights.enumerated() where weight > 0 {
      sum.add(totals[story], weight: weight)
      trueCounts[sizeOfStory[story]] += weight
      for share in firstShare[story]..<firstShare[story + 1] {
        foundCounts[shares[share].size] += weight * shares[share].amount
      }
    }
    let scale = Double(itemCount) / sum.items
    var expected = 0.0
    for (foundCount, row) in zip(foundCounts, expectations) where foundCount > 0 {
      var ofFound = 0.0
      for (trueCount, term) in zip(trueCounts, row) { ofFound += trueCount * term }
      expected += foundCount * ofFound
    }
    return ScoreValues(sum, expected: expected * scale * scale, itemCount: itemCount)
  }
}
