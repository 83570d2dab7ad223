import Foundation

/// Sums over true groups from which every score but the adjusted mutual information follows; they
/// add up, so that a resample is a weighted sum.
struct StoryTotals {
  /// Number of items.
  var items = 0.0
  /// BCubed precision and recall, summed over the items.
  var precision = 0.0
  var recall = 0.0
  /// Pairs in a true group that are together in a found one too.
  var sharedPairs = 0.0
  /// Pairs of a found group, half of each pair for the true group of each of its items.
  var foundPairs = 0.0
  /// Pairs of the true group.
  var truePairs = 0.0
  /// Sums over the items of the logarithm of how many share both their groups, their found and their
  /// true group.
  var sharedLog = 0.0
  var foundLog = 0.0
  var trueLog = 0.0

  /// Adds what `count` items of a true group of `trueSize` give that stand in a found group of
  /// `foundSize`.
  mutating func add(count: Int, foundSize: Int, trueSize: Int) {
    let (shared, found, truth) = (Double(count), Double(foundSize), Double(trueSize))
    items += shared
    precision += shared * shared / found
    recall += shared * shared / truth
    sharedPairs += shared * (shared - 1) / 2
    foundPairs += shared * (found - 1) / 2
    truePairs += shared * (truth - 1) / 2
    sharedLog += shared * log(shared)
    foundLog += shared * log(found)
    trueLog += shared * log(truth)
  }

  /// Adds `other`, `weight` times.
  mutating func add(_ other: StoryTotals, weight: Double) {
    items += weight * other.items
    precision += weight * other.precision
    recall += weight * other.recall
    sharedPairs += weight * other.sharedPairs
    foundPairs += weight * other.foundPairs
    truePairs += weight * other.truePairs
    sharedLog += weight * other.sharedLog
    foundLog += weight * other.foundLog
    trueLog += weight * other.trueLog
  }

  /// BCubed F1, of precision and recall over the items; nil where there are none.
  var bcubedF1: Double? {
    items > 0 ? harmonicMean(precision / items, recall / items) : nil
  }
}

extension Crossing {
  /// The sums of every true group.
  var storyTotals: [StoryTotals] {
    var totals = [StoryTotals](repeating: StoryTotals(), count: trueSizes.count)
    for cell in cells {
      totals[cell.truth].add(
        count: cell.count, foundSize: foundSizes[cell.found], trueSize: trueSizes[cell.truth])
    }
    return totals
  }
}
