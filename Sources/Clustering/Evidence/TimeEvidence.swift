import Foundation

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
  private static let sampleSize = 2_000

  /// A log-likelihood ratio a bin.
  private let ratios: [Float]

  /// The table for a corpus with the `spans` of its dated articles, calibrated by pairs that agree in
  /// words: the gap of each and how much it counts.
  ///
  /// Complexity: O(m^2) for m dated articles, of which at most 2,000 are looked at, evenly along time.
  init(spans: [PublicationSpan], agreeingPairs: [(gap: Double, weight: Double)]) {
    let background = Self.background(of: spans)
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

  /// The share of all dated pairs in each bin, smoothed so that no bin is empty.
  private static func background(of spans: [PublicationSpan]) -> [Double] {
    let sorted = spans.sorted { ($0.middle, $0.radius) < ($1.middle, $1.radius) }
    let count = min(sorted.count, sampleSize)
    let sample = (0..<count).map { sorted[$0 * sorted.count / count] }
    var histogram = [Double](repeating: 0, count: binCount)
    for (index, span) in sample.enumerated() {
      for other in sample[(index + 1)...] {
        histogram[bin(ofGap: span.gap(to: other))] += 1
      }
    }
    let smoothing = 0.001 * histogram.reduce(0, +) / Double(binCount) + 0.5
    histogram = histogram.map { $0 + smoothing }
    let total = histogram.reduce(0, +)
    return histogram.map { $0 / total }
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
