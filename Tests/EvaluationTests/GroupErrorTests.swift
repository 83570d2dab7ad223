import TestSupport
import Testing

@testable import Evaluation

@Suite struct GroupErrorTests {
  private static func labels(_ seed: UInt64) -> (found: [Int], other: [Int], truth: [Int]) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &random)
    let truth = (0..<count).map { _ in Int.random(in: 0..<12, using: &random) }
    func result() -> [Int] {
      truth.map {
        Int.random(in: 0..<4, using: &random) > 0 ? $0 : Int.random(in: 0..<15, using: &random)
      }
    }
    return (result(), result(), truth)
  }

  @Test func costsAddUpToWhatPrecisionAndRecallLack() {
    for seed in 0..<40 {
      let (found, _, truth) = Self.labels(UInt64(seed))
      let crossing = Crossing(found: found, true: truth)
      let (scores, counts) = (
        ClusteringScores(crossing), PairCounts(ContingencyTable(crossing))
      )
      let (merges, splits) = (crossing.worstMerges(.max), crossing.worstSplits(.max))
      #expect(close(merges.reduce(0) { $0 + $1.cost }, 1 - scores.bcubed.precision))
      #expect(close(splits.reduce(0) { $0 + $1.cost }, 1 - scores.bcubed.recall))
      #expect(merges.reduce(0) { $0 + $1.pairs } == counts.wronglyJoined)
      #expect(splits.reduce(0) { $0 + $1.pairs } == counts.wronglySplit)
      for errors in [merges, splits] {
        #expect(zip(errors, errors.dropFirst()).allSatisfy { $0.cost >= $1.cost })
        for error in errors {
          #expect(error.parts.count > 1 && error.parts.reduce(0) { $0 + $1.count } == error.size)
          #expect(zip(error.parts, error.parts.dropFirst()).allSatisfy { $0.count >= $1.count })
        }
      }
    }
  }

  @Test func namesTheWorst() throws {
    let crossing = Crossing(
      found: ["x", "x", "x", "y", "y", "z", "w"], true: ["a", "a", "b", "c", "d", "e", "e"])
    #expect(crossing.worstMerges(1).map(\.group) == [0])
    #expect(crossing.worstMerges(9).count == 2)
    let merge = try #require(crossing.worstMerges(1).first)
    #expect(merge.parts == [.init(group: 0, count: 2), .init(group: 1, count: 1)])
    #expect(merge.pairs == 2 && close(merge.cost, (3 - 5.0 / 3) / 7))
    let split = try #require(crossing.worstSplits(5).first)
    #expect(split.group == 4 && split.parts.map(\.count) == [1, 1])
    #expect(crossing.worstSplits(0).isEmpty && crossing.worstSplits(-1).isEmpty)
    #expect(crossing.exactGroupCount == 0)
  }

  @Test func binsHoldEveryStoryOnce() {
    for seed in 0..<20 {
      let (found, _, truth) = Self.labels(UInt64(seed))
      let crossing = Crossing(found: found, true: truth)
      let bins = crossing.bins(Bootstrap(resamples: 20))
      #expect(bins.reduce(0) { $0 + $1.groupCount } == crossing.trueSizes.count)
      #expect(bins.reduce(0) { $0 + $1.exactCount } == crossing.exactGroupCount)
      let precision = bins.reduce(0) { $0 + $1.bcubed.precision * Double($1.itemCount) }
      #expect(
        close(precision / Double(truth.count), ClusteringScores(crossing).bcubed.precision))
      for bin in bins {
        #expect(bin.largest == 2 * bin.smallest - 1)
        let sizes = crossing.trueSizes.filter { (bin.smallest...bin.largest).contains($0) }
        #expect(sizes.count == bin.groupCount && sizes.reduce(0, +) == bin.itemCount)
        #expect((bin.f1Interval != nil) == (bin.groupCount >= Bootstrap.fewestGroups))
      }
    }
  }

  @Test func changesAreThoseThatItemsSee() {
    for seed in 0..<40 {
      let (found, other, truth) = Self.labels(UInt64(seed))
      let (here, there) = (
        Crossing(found: found, true: truth), Crossing(found: other, true: truth)
      )
      let changes = here.changes(from: there)
      func company(_ labels: [Int], _ item: Int) -> [Int] {
        labels.indices.filter { labels[$0] == labels[item] }
      }
      let changed = truth.indices.filter { company(found, $0) != company(other, $0) }
      #expect(Set(changes.map(\.group)) == Set(changed.map { here.trueGroups[$0] }))
      let (now, before) = (ClusteringScores(here).bcubed, ClusteringScores(there).bcubed)
      let gain = (now.precision - before.precision + now.recall - before.recall) / 2
      #expect(close(changes.reduce(0) { $0 + $1.gain }, gain))
      #expect(here.changes(from: here).isEmpty)
      #expect(here.sharedGroupCount(with: here) == here.foundSizes.count)
      for change in changes {
        #expect(change.after.parts.reduce(0, +) == change.size)
        #expect(change.before.parts.reduce(0, +) == change.size)
      }
    }
  }
}
