/// How far scores would be off, had other stories been labelled: they are computed for stories drawn
/// from the labelled ones, with replacement, again and again.
///
/// ```swift
/// let intervals = Bootstrap(resamples: 1_000).intervals(of: crossing)
/// intervals?[.bcubedF1].lower
/// ```
///
/// True stories are drawn whole, not articles. Mistakes come in stories: the articles of one are not
/// independent, and drawing them one by one gives intervals that are too short (C. A. Field and A. H.
/// Welsh, *Bootstrapping Clustered Data*, Journal of the Royal Statistical Society B 69, 2007). An
/// article drawn twice would also be paired with itself, which is why such intervals miss for
/// measures over pairs (A. Severiano and others, *Evaluation of Jackknife and Bootstrap for Defining
/// Confidence Intervals for Pairwise Agreement Measures*, PLoS ONE 6, 2011). Sampling true groups
/// whole, with every found group kept as it was, is what O. Binette and others do (*Estimating the
/// Performance of Entity Resolution Algorithms*, The American Statistician 77, 2023): each true story
/// contributes its own share to sums, and scores are functions of the sums. A found story that joins
/// two true ones is taken for a fact about each; that both stand or fall together is not seen.
///
/// For scores that know the number of items (information, chance) the drawn stories are weighted so
/// that they have as many items as all.
///
/// Intervals are percentiles (B. Efron and R. Tibshirani, *An Introduction to the Bootstrap*, 1993).
/// With a dozen true stories they are rather too short; with fewer than `fewestGroups` there are none.
public struct Bootstrap: Hashable, Sendable {
  /// How often stories are drawn; none gives no intervals.
  public var resamples: Int
  /// Which draws are made: the same seed, the same draws.
  public var seed: UInt64
  /// Fewer true groups than these tell nothing about others.
  public static let fewestGroups = 5

  /// The share of the resamples that an interval holds.
  public let level = 0.95

  /// A bootstrap.
  public init(resamples: Int = 1_000, seed: UInt64 = 1) {
    self.resamples = resamples
    self.seed = seed
  }

  /// An interval for every score; nil without resamples, or with too few true groups.
  ///
  /// Complexity: linear in the resamples times the cells of the table.
  public func intervals(of crossing: Crossing) -> ScoreIntervals? {
    let scores = ResampledScores(crossing)
    return ScoreIntervals(middle: level, of: draws(crossing).map { scores.scores($0) })
  }

  /// An interval for what each score of `crossing` has more than that of `other`: both are computed
  /// for the same draws, so that what is hard for both does not count.
  ///
  /// Both must have the same true groups.
  public func intervals(
    of crossing: Crossing, minus other: Crossing
  ) -> ScoreIntervals? {
    precondition(crossing.trueGroups == other.trueGroups, "the same true groups on both sides")
    let (own, others) = (ResampledScores(crossing), ResampledScores(other))
    return ScoreIntervals(
      middle: level, of: draws(crossing).map { own.scores($0).minus(others.scores($0)) })
  }

  /// An interval for the BCubed F1 of each set of true groups; nil where it has too few.
  func bcubedF1Intervals(of crossing: Crossing, bins: [[Int]]) -> [Interval?] {
    let totals = crossing.storyTotals
    var values = [[Double]](repeating: [], count: bins.count)
    for weights in draws(crossing) {
      for (bin, stories) in bins.enumerated() where stories.count >= Self.fewestGroups {
        var sum = StoryTotals()
        for story in stories { sum.add(totals[story], weight: weights[story]) }
        if let f1 = sum.bcubedF1 { values[bin].append(f1) }
      }
    }
    return values.map { Interval(middle: level, of: $0) }
  }

  /// How often each true group was drawn, resample by resample; they are made when they are asked
  /// for.
  private func draws(_ crossing: Crossing) -> LazyMapSequence<Range<Int>, [Double]> {
    let count = crossing.trueSizes.count
    // Each resample has a generator of its own, so that it does not matter who asks how often.
    return (0..<(count >= Self.fewestGroups ? max(0, resamples) : 0)).lazy.map { resample in
      var random = SplitMix(seed: seed &+ UInt64(resample) &* 0x2545_f491_4f6c_dd1d)
      var weights = [Double](repeating: 0, count: count)
      for _ in 0..<count { weights[random.next(below: count)] += 1 }
      return weights
    }
  }
}

extension ScoreValues {
  fileprivate func minus(_ other: ScoreValues) -> ScoreValues {
    var difference = self
    for score in Score.allCases { difference[score] -= other[score] }
    return difference
  }
}
