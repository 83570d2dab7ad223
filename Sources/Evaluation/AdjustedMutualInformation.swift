extension ContingencyTable {
  /// Mutual information above what random groups of the same sizes would have, over the most it could
  /// be (the mean of the two entropies): 1 for equal groupings, about 0 for random ones.
  ///
  /// Complexity: O(n sqrt(n)) in the items, at worst: the expectation depends on sizes alone, of
  /// which n items have at most sqrt(2n) different ones on either side. Source: N. X. Vinh, J. Epps
  /// and J. Bailey, *Information Theoretic Measures for Clusterings Comparison*, JMLR 11, 2010
  /// (AMI-sum).
  public var adjustedMutualInformation: Double {
    if isIdentity { return 1 }
    let expected = expectedMutualInformation
    let most =
      (entropy(foundSizes, of: itemCount) + entropy(trueSizes, of: itemCount)) / 2
    let range = most - expected
    // Where chance alone explains everything (all items alone on one side), nothing is left to tell.
    guard range > 1e-12 else { return 0 }
    return (mutualInformation - expected) / range
  }

  /// The mean mutual information over all ways to put the items into groups of these sizes: the
  /// overlap of two groups then follows the hypergeometric distribution.
  var expectedMutualInformation: Double {
    let expectation = OverlapExpectation(itemCount: itemCount)
    let trueMultiplicities = multiplicities(trueSizes)
    var sum = 0.0
    for (foundSize, foundCount) in multiplicities(foundSizes) {
      for (trueSize, trueCount) in trueMultiplicities {
        sum += Double(foundCount) * Double(trueCount) * expectation.information(foundSize, trueSize)
      }
    }
    return sum
  }
}

/// Each distinct size of a rising list, and how often it stands.
func multiplicities(_ sizes: [Int]) -> [(size: Int, count: Int)] {
  var result: [(size: Int, count: Int)] = []
  for size in sizes {
    if result.last?.size == size {
      result[result.count - 1].count += 1
    } else {
      result.append((size, 1))
    }
  }
  return result
}
