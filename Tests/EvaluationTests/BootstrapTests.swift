import TestSupport
import Testing

@testable import Evaluation

@Suite struct BootstrapTests {
  /// Labels of which about two thirds agree.
  private static func crossing(_ count: Int, seed: UInt64) -> Crossing {
    var random = SeededGenerator(seed: seed)
    let truth = (0..<count).map { _ in Int.random(in: 0..<count / 4 + 2, using: &random) }
    let found = truth.map { label in
      Int.random(in: 0..<3, using: &random) > 0 ? label : Int.random(in: 0..<9, using: &random)
    }
    return Crossing(found: found, true: truth)
  }

  @Test func drawnOnceEachStoriesScoreWhatTheyScore() {
    for seed in 0..<30 {
      let crossing = Self.crossing(10 + Int(seed) * 7, seed: UInt64(seed))
      let scores = ClusteringScores(crossing)
      let weights = [Double](repeating: 1, count: crossing.trueSizes.count)
      let resampled = ResampledScores(crossing).scores(weights)
      for score in Score.allCases { #expect(close(resampled[score], scores[score]), "\(score)") }
    }
  }

  @Test func storiesDrawnTwiceAreAsGoodAsTwoOfThem() {
    // Only splits: then a story drawn twice can be written down as two stories with other items.
    let stories = [[0, 0, 1], [2], [3, 4, 4, 4], [5, 6]]
    let weights = [2, 0, 3, 1]
    var found: [Int] = []
    var truth: [Int] = []
    for (story, weight) in weights.enumerated() {
      for copy in 0..<weight {
        found += stories[story].map { $0 + 100 * copy }
        truth += stories[story].map { _ in story + 100 * copy }
      }
    }
    let crossing = Crossing(
      found: stories.flatMap(\.self),
      true: stories.indices.flatMap { story in stories[story].map { _ in story } })
    let resampled = ResampledScores(crossing).scores(weights.map(Double.init))
    let scores = ClusteringScores(found: found, true: truth)
    for score in [
      Score.bcubedPrecision, .bcubedRecall, .bcubedF1, .pairwisePrecision, .pairwiseRecall,
    ] {
      #expect(close(resampled[score], scores[score]), "\(score)")
    }
  }

  @Test func theSameSeedGivesTheSameIntervals() throws {
    let crossing = Self.crossing(200, seed: 1)
    let interval = try #require(Bootstrap(resamples: 300).intervals(of: crossing))
    #expect(interval == Bootstrap(resamples: 300).intervals(of: crossing))
    #expect(interval != Bootstrap(resamples: 300, seed: 2).intervals(of: crossing))
    let renamed = Crossing(
      found: crossing.foundGroups.map { "f\($0)" }, true: crossing.trueGroups.map { -$0 })
    #expect(interval == Bootstrap(resamples: 300).intervals(of: renamed))
    let scores = ClusteringScores(crossing)
    for score in Score.allCases {
      #expect(interval[score].lower < interval[score].upper)
      #expect((interval[score].lower...interval[score].upper).contains(scores[score]), "\(score)")
    }
  }

  @Test func perfectStoriesLeaveNothingOpen() throws {
    let labels = [1, 1, 2, 3, 3, 3, 4, 5, 6, 6]
    let crossing = Crossing(found: labels, true: labels)
    let intervals = try #require(Bootstrap(resamples: 100).intervals(of: crossing))
    for score in Score.allCases { #expect(intervals[score] == Interval(lower: 1, upper: 1)) }
    let alone = Crossing(found: Array(0..<9), true: Array(0..<9))
    let ofAlone = try #require(Bootstrap(resamples: 100).intervals(of: alone))
    #expect(ofAlone[.adjustedMutualInformation] == Interval(lower: 1, upper: 1))
  }

  @Test func noneWithoutResamplesOrStories() {
    let crossing = Self.crossing(200, seed: 1)
    #expect(Bootstrap(resamples: 0).intervals(of: crossing) == nil)
    let few = Crossing(found: [1, 2, 3], true: [1, 1, 2])
    #expect(Bootstrap().intervals(of: few) == nil)
    #expect(Bootstrap().intervals(of: Crossing(found: [Int](), true: [Int]())) == nil)
    #expect(few.bins(Bootstrap()).allSatisfy { $0.f1Interval == nil })
  }

  @Test func differencesArePaired() throws {
    let crossing = Self.crossing(300, seed: 4)
    let same = try #require(Bootstrap(resamples: 200).intervals(of: crossing, minus: crossing))
    for score in Score.allCases { #expect(same[score] == Interval(lower: 0, upper: 0)) }

    // A result that is a little better in a few stories: the difference is known far better than
    // both scores.
    let found = crossing.foundGroups.enumerated().map { item, group in
      crossing.trueGroups[item] < 8 ? 10_000 + crossing.trueGroups[item] : group
    }
    let better = Crossing(found: found, true: crossing.trueGroups)
    let bootstrap = Bootstrap(resamples: 200)
    let difference = try #require(bootstrap.intervals(of: better, minus: crossing))[.bcubedF1]
    let reverse = try #require(bootstrap.intervals(of: crossing, minus: better))[.bcubedF1]
    let own = try #require(bootstrap.intervals(of: better))[.bcubedF1]
    #expect(difference.lower > 0)
    #expect(difference.upper - difference.lower < own.upper - own.lower)
    #expect(close(reverse.lower, -difference.upper) && close(reverse.upper, -difference.lower))
  }

  /// Stories of 1 to 8 items, three in ten torn in half.
  private static func torn(_ count: Int, _ random: inout SeededGenerator) -> Crossing {
    var found: [Int] = []
    var truth: [Int] = []
    for story in 0..<count {
      let size = Int.random(in: 1...8, using: &random)
      let isTorn = Int.random(in: 0..<10, using: &random) < 3
      for item in 0..<size {
        truth.append(story)
        found.append(isTorn && item * 2 >= size ? story + count : story)
      }
    }
    return Crossing(found: found, true: truth)
  }

  @Test func ninetyFiveInAHundredIntervalsHoldTheTruth() throws {
    var random = SeededGenerator(seed: 9)
    let everywhere = ClusteringScores(Self.torn(20_000, &random))
    var held: [Score: Int] = [:]
    for _ in 0..<100 {
      let sample = Self.torn(60, &random)
      let intervals = try #require(Bootstrap(resamples: 200).intervals(of: sample))
      for score in [Score.bcubedRecall, .bcubedF1, .pairwiseRecall] {
        let interval = intervals[score]
        if (interval.lower...interval.upper).contains(everywhere[score]) {
          held[score, default: 0] += 1
        }
      }
    }
    for (score, count) in held { #expect((86...100).contains(count), "\(score): \(count)") }
    #expect(held.count == 3)
  }

  @Test func percentilesLieBetweenValues() {
    let values = (0...100).map(Double.init).reversed().map(\.self)
    let interval = Interval(middle: 0.9, of: values)
    #expect(close(interval?.lower ?? 0, 5) && close(interval?.upper ?? 0, 95))
    #expect(Interval(middle: 0.95, of: [3]) == Interval(lower: 3, upper: 3))
    #expect(Interval(middle: 0.95, of: []) == nil)
  }
}
