import Foundation
import Similarity

/// What the gap in time between two dated articles says about whether they report one event: a table
/// of log-likelihood ratios that the corpus calibrates itself.
///
/// In a corpus with good dates the table falls steeply with the gap. In one with bad dates the pairs
/// that agree in words lie as far apart as any others, and the table comes out flat, so that time is
/// trusted no more than it deserves.
///
/// The prior for pairs of one event is a Laplace distribution of scale 0.8 days, mixed with a tenth
/// of the background; it weighs as much as a hundred articles.
///
/// The table never rises with the gap: where it would, the bins are pooled (pool adjacent violators;
/// Ayer et al., *An Empirical Distribution Function for Sampling with Incomplete Information*, 1955).
/// A bump at seven days is last week's event of the same kind, not this one.
struct TimeEvidence: Sendable {
  /// Upper ends of the bins, in days; the last bin is open.
  private static let edges: [Double] = [
    0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 9, 14, 21, 35, 60, 120, 365,
  ]
  private static let binCount = edges.count + 1
  private static let priorWeight = 100.0
  private static let scaleInDays = 0.8
  private static let limit = 8.0
  /// How many articles are looked at, and of how many others each.
  private static let sampleSize = 2_000

  /// A log-likelihood ratio a bin.
  private let ratios: [Float]

  /// The table for a corpus of articles with `spans`, calibrated by pairs that agree in words: the gap of
  /// each and how much it counts.
  ///
  /// The background are the pairs that `order` lets meet. To be of one day says much among the articles
  /// of a year, but nothing where only those of one day are ever compared.
  ///
  /// Complexity: O(m^2) for m dated articles, of which at most 2,000 are looked at, evenly along time.
  init(
    order: TimeOrder, spans: [PublicationSpan?], agreeingPairs: [(gap: Double, weight: Double)]
  ) {
    let background = Self.background(of: order, spans)
    var agreeing = Self.prior(over: background).map { $0 * Self.priorWeight }
    for pair in agreeingPairs {
      agreeing[Self.bin(ofGap: pair.gap)] += pair.weight
    }
    let total = agreeing.reduce(0, +)
    ratios = Self.falling(agreeing.map { $0 / total }, over: background).map { ratio in
      Float(min(max(log(ratio), -Self.limit), Self.limit))
    }
  }

  /// The log-likelihood ratio of a gap of `days`.
  func ratio(ofGap days: Double) -> Float {
    ratios[Self.bin(ofGap: days)]
  }

  private static func bin(ofGap days: Double) -> Int {
    edges.firstIndex { days < $0 } ?? edges.count
  }

  /// The share in each bin of all dated pairs that may meet, smoothed so that no bin is empty.
  private static func background(of order: TimeOrder, _ spans: [PublicationSpan?]) -> [Double] {
    var histogram = [Double](repeating: 0, count: binCount)
    for place in sample(of: order.dated.indices) {
      guard let span = spans[order.dated[place]] else { continue }
      let later = order.band.later(than: place)
      let others = sample(of: later)
      for case let other? in others.lazy.map({ spans[order.dated[$0]] }) {
        // Those not looked at count by those that are.
        histogram[bin(ofGap: span.gap(to: other))] += Double(later.count) / Double(others.count)
      }
    }
    let smoothing = 0.001 * histogram.reduce(0, +) / Double(binCount) + 0.5
    histogram = histogram.map { $0 + smoothing }
    let total = histogram.reduce(0, +)
    return histogram.map { $0 / total }
  }

  /// All of a range, or as many as are looked at, evenly along it.
  private static func sample(of range: Range<Int>) -> [Int] {
    let count = min(range.count, sampleSize)
    return (0..<count).map { range.lowerBound + $0 * range.count / count }
  }

  /// The ratios of two histograms, with neighbouring bins pooled until no ratio rises.
  private static func falling(_ histogram: [Double], over background: [Double]) -> [Double] {
    var pools: [(sum: Double, background: Double, bins: Int)] = []
    for (sum, below) in zip(histogram, background) {
      pools.append((sum, below, 1))
      while let last = pools.last, let before = pools.dropLast().last,
        last.sum * before.background > before.sum * last.background
      {
        pools.removeLast(2)
        pools.append(
          (before.sum + last.sum, before.background + last.background, before.bins + last.bins))
      }
    }
    return pools.flatMap { Array(repeating: $0.sum / $0.background, count: $0.bins) }
  }

  private static func prior(over background: [Double]) -> [Double] {
    let survival = [1] + edges.map { exp(-$0 / scaleInDays) } + [0]
    return background.indices.map { bin in
      0.9 * (survival[bin] - survival[bin + 1]) + 0.1 * background[bin]
    }
  }
}
