import Articles
import Foundation

/// Finds the spans in which a story's reports came fast.
///
/// Two states, the usual pace and one of `pace` times as many reports, each with exponentially
/// distributed gaps; going up costs the logarithm of the number of gaps, going down nothing. The
/// likeliest sequence of states (Viterbi) gives the bursts. Source: Kleinberg, *Bursty and Hierarchical
/// Structure in Streams*, 2002, section 2, with two states instead of many and gamma 1. A whole day is
/// taken for its noon.
enum BurstFinder {
  /// How many times the usual pace a burst has.
  static let pace = 2.0

  /// The bursts among times of publication, in time order.
  ///
  /// Complexity: O(n log n).
  static func bursts(_ times: [PublicationTime]) -> [StoryTimeline.Burst] {
    let ordered = times.sorted { (middle(of: $0), $0) < (middle(of: $1), $1) }
    guard ordered.count > 2, let first = ordered.first, let last = ordered.last else { return [] }
    let span = middle(of: last) - middle(of: first)
    guard span > 0 else { return [] }
    let gaps = zip(ordered, ordered.dropFirst()).map { middle(of: $1) - middle(of: $0) }
    let states = states(ofGaps: gaps, usualPace: Double(gaps.count) / span)
    return runs(of: states).map { run in
      StoryTimeline.Burst(
        first: ordered[run.lowerBound], last: ordered[run.upperBound], reportCount: run.count + 1)
    }
  }

  /// Whether each gap is one of a burst.
  private static func states(ofGaps gaps: [Double], usualPace: Double) -> [Bool] {
    let rise = log(Double(gaps.count))
    var (usual, burst) = (0.0, rise)
    // For each gap whether the cheapest way into either state comes from a burst.
    var origins: [(usual: Bool, burst: Bool)] = []
    for gap in gaps {
      let origin = (usual: burst < usual, burst: burst < usual + rise)
      origins.append(origin)
      let before = (usual: min(usual, burst), burst: min(burst, usual + rise))
      usual = before.usual + cost(of: gap, usualPace)
      burst = before.burst + cost(of: gap, usualPace * pace)
    }
    var isBurst = burst < usual
    var states = [Bool](repeating: false, count: gaps.count)
    for place in gaps.indices.reversed() {
      states[place] = isBurst
      isBurst = isBurst ? origins[place].burst : origins[place].usual
    }
    return states
  }

  /// The negative logarithm of the density of a gap.
  private static func cost(of gap: Double, _ pace: Double) -> Double { pace * gap - log(pace) }

  /// The ranges of places that are true.
  private static func runs(of states: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for place in 0...states.count {
      let isIn = place < states.count && states[place]
      if isIn, start == nil { start = place }
      if !isIn, let begin = start {
        runs.append(begin..<place)
        start = nil
      }
    }
    return runs
  }

  private static func middle(of time: PublicationTime) -> Double {
    (Double(time.earliest) + Double(time.latest)) / 2
  }
}
