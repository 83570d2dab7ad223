import Foundation

/// A group of articles on its way to a story, as the sums that a merge is judged by.
struct Group: Sendable {
  var size = 1
  /// Sums over the pairs inside.
  var inside = PairSums()
  /// Sum over the articles of 1 + their sure evidence: the story sizes that they expect.
  var expectedSizes: Double
  /// Sum over the articles of 1 + all their tempered evidence.
  var crowding: Double
  /// What stands for the cohesion of an article alone: its best pair.
  private var best: Double
  /// How many of the articles have little more than a headline.
  private(set) var shortCount: Int
  /// The natural logarithm of the size.
  private(set) var logSize = 0.0

  /// The group of one article with evidence `surroundings`.
  init(_ surroundings: Surroundings, isShort: Bool) {
    expectedSizes = 1 + surroundings.sure
    crowding = 1 + surroundings.tempered
    best = surroundings.bestTempered
    shortCount = isShort ? 1 : 0
  }

  /// Takes in `other`, which is joined to this group by pairs with the sums `between`.
  mutating func absorb(_ other: Group, between: PairSums) {
    size += other.size
    logSize = log(Double(size))
    inside += other.inside
    inside += between
    expectedSizes += other.expectedSizes
    crowding += other.crowding
    shortCount += other.shortCount
  }

  /// Mean tempered probability over the pairs inside.
  var cohesion: Double { size == 1 ? best : Double(inside.tempered) / pairCount }

  private var pairCount: Double { Double(size) * Double(size - 1) / 2 }
}

/// The evidence around one article, over all its candidate pairs.
struct Surroundings: Sendable {
  /// Sum of the probabilities above one half.
  var sure: Double = 0
  /// Sum of the tempered probabilities.
  var tempered: Double = 0
  var bestTempered: Double = 0

  /// Takes a pair of the article into account.
  mutating func add(logOdds: Float) {
    let soft = Double(PairEvidence.tempered(logOdds))
    tempered += soft
    if logOdds > 0 { sure += Double(probability(ofLogOdds: logOdds)) }
    bestTempered = max(bestTempered, soft)
  }
}
