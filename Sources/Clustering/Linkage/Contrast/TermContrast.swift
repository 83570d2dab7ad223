import Foundation

/// How well a single term tells the articles of two groups apart.
///
/// Pair by pair the reports of two floods or two fights look like reports of one. But each group has a
/// name or a place that nearly all its reports turn on and none of the others does, and one story has no
/// such seam. It is the mutual information between having the term and being in the one group or the
/// other, as a share of what would tell all: 1 where a term is in all articles of one group and in none
/// of the other, 0 where no term is more frequent in one of them. Source: Manning, Raghavan, Schütze,
/// *Introduction to Information Retrieval*, 2008, sections 13.5.1 and 17.7, where terms of high mutual
/// information label clusters.
///
/// Counts are smoothed by half an article with and half an article without the term, so that few
/// articles tell little.
struct TermContrast: Sendable {
  /// By the best term of the first group, and by the best of the second: what the worse tells.
  private(set) var less: Float = 0
  /// What the better tells.
  private(set) var more: Float = 0

  /// Groups that nothing tells apart.
  init() {}

  /// The contrast of groups of so many articles with these terms, at least one article each.
  ///
  /// Complexity: linear in the terms.
  init(_ a: TermCounts, ofArticles countA: Int, _ b: TermCounts, ofArticles countB: Int) {
    let sides = Sides(Double(countA), Double(countB))
    var (bestOfA, bestOfB) = (Best(), Best())
    TermCounts.forEachTerm(of: a, b) { _, inA, inB in
      let (rateOfA, rateOfB) = (Double(inA) * Double(countB), Double(inB) * Double(countA))
      if rateOfA > rateOfB {
        bestOfA.offer(inA, inB) { sides.informationShare($0, $1) }
      } else if rateOfB > rateOfA {
        bestOfB.offer(inB, inA) { sides.informationShare($1, $0) }
      }
    }
    less = Float(min(bestOfA.share, bestOfB.share))
    more = Float(max(bestOfA.share, bestOfB.share))
  }

  /// The best of the terms that are more frequent on one side.
  private struct Best {
    var share = 0.0
    private var own: Int32 = -1
    private var others: Int32 = .max

    /// Takes a term into account, unless it is no more frequent here and no rarer there than the best,
    /// and so tells no more.
    mutating func offer(_ own: Int32, _ others: Int32, share: (Int32, Int32) -> Double) {
      guard own > self.own || others < self.others else { return }
      let share = share(own, others)
      if share > self.share { (self.share, self.own, self.others) = (share, own, others) }
    }
  }
}

/// Two groups that a term may tell apart.
private struct Sides {
  private let countA: Double
  private let countB: Double
  private let shareA: Double
  private let shareB: Double
  /// What there is to tell, in nats.
  private let entropy: Double

  init(_ countA: Double, _ countB: Double) {
    self.countA = countA
    self.countB = countB
    shareA = countA / (countA + countB)
    shareB = countB / (countA + countB)
    entropy = -shareA * log(shareA) - shareB * log(shareB)
  }

  /// What a term in so many articles of each tells of the side, as a share of `entropy`.
  func informationShare(_ inA: Int32, _ inB: Int32) -> Double {
    let a = (Double(inA) + 0.5) / (countA + 1)
    let b = (Double(inB) + 0.5) / (countB + 1)
    let all = shareA * a + shareB * b
    return (shareA * Self.divergence(a, all) + shareB * Self.divergence(b, all)) / entropy
  }

  /// The Kullback-Leibler divergence of a coin with probability `p` from one with `q`, in nats.
  private static func divergence(_ p: Double, _ q: Double) -> Double {
    p * log(p / q) + (1 - p) * log((1 - p) / (1 - q))
  }
}
