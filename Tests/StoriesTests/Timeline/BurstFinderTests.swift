import Articles
import Foundation
import TestSupport
import Testing

@testable import Stories

@Suite struct BurstFinderTests {
  private func time(_ seconds: Int64) -> PublicationTime {
    .instant(secondsSince1970: 1_760_000_000 + seconds, offsetSeconds: 0)
  }

  /// The cost of the cheapest of all sequences of states, each tried.
  private func leastCost(_ gaps: [Double]) -> Double {
    (0..<(1 << gaps.count)).map { states in cost(gaps) { states >> $0 & 1 == 1 } }.min() ?? 0
  }

  private func cost(_ gaps: [Double], _ isBurst: (Int) -> Bool) -> Double {
    let pace = Double(gaps.count) / gaps.reduce(0, +)
    var (cost, before) = (0.0, false)
    for (place, gap) in gaps.enumerated() {
      let now = isBurst(place)
      let rate = now ? BurstFinder.pace * pace : pace
      cost += rate * gap - log(rate) + (now && !before ? log(Double(gaps.count)) : 0)
      before = now
    }
    return cost
  }

  @Test(arguments: 0..<60) func theStatesAreTheCheapest(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var seconds: [Int64] = [0]
    for _ in 0..<Int.random(in: 2...11, using: &generator) {
      let isFast = Bool.random(using: &generator)
      seconds.append(
        (seconds.last ?? 0) + Int64.random(in: 1...(isFast ? 600 : 40_000), using: &generator))
    }
    let gaps = zip(seconds, seconds.dropFirst()).map { Double($1 - $0) }
    let bursts = BurstFinder.bursts(seconds.shuffled(using: &generator).map(time))
    let isBurst = gaps.indices.map { place in
      bursts.contains { burst in
        burst.first.earliest <= time(seconds[place]).earliest
          && time(seconds[place + 1]).earliest <= burst.last.earliest
      }
    }
    #expect(abs(cost(gaps) { isBurst[$0] } - leastCost(gaps)) < 1e-9)
    for burst in bursts {
      let inside = seconds.count {
        (burst.first.earliest...burst.last.earliest).contains(time($0).earliest)
      }
      #expect(burst.reportCount == inside)
    }
  }

  @Test func anEvenPaceHasNoBurst() {
    #expect(BurstFinder.bursts((0..<20).map { time($0 * 3_600) }).isEmpty)
    #expect(BurstFinder.bursts([]).isEmpty)
    #expect(BurstFinder.bursts(Array(repeating: time(0), count: 9)).isEmpty)
  }

  @Test func aRushAmongStragglersIsOne() throws {
    let rush = (0..<8).map { time(100_000 + $0 * 300) }
    let bursts = BurstFinder.bursts([time(0)] + rush + [time(200_000), time(300_000)])
    let burst = try #require(bursts.first)
    #expect(bursts.count == 1 && burst.reportCount == 8)
    #expect(burst.first == rush.first && burst.last == rush.last)
  }

  @Test func wholeDaysCountAsTheirNoon() throws {
    let days = [1, 9, 9, 9, 9, 9, 20].map { PublicationTime.day(year: 2025, month: 10, day: $0) }
    let burst = try #require(BurstFinder.bursts(days).first)
    #expect(burst.first == days[1] && burst.last == days[1] && burst.reportCount == 5)
  }
}
