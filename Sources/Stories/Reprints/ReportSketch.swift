import TextAnalysis

/// A sample of a report's pairs, which tells of most others without reading the texts that they are
/// no copies.
struct ReportSketch {
  private let sample: ArraySlice<UInt16>
  /// How many of the sampled pairs may be the title's, on average.
  private let titleShare: Double
  private let isShort: Bool

  init(_ document: AnalyzedDocument) {
    sample = document.pairSample
    titleShare = Double(document.title.mostPairs) / 4
    isShort = document.bodyWordCount < ReprintFinder.leastWords
  }

  /// Whether the samples leave it open that one of two reports copies the other.
  ///
  /// Of n sampled pairs of a copy at least 0.7 n are expected in the other's sample, with a standard
  /// deviation below 0.5 sqrt(n): those that are ruled out are four of them and more away, and a
  /// sample too small to rule out anything is of a text that is quickly read.
  func mayBeCopied(by other: ReportSketch) -> Bool {
    guard !isShort, !other.isShort else { return false }
    let smaller = Double(min(sample.count, other.sample.count))
    let expected =
      ReprintFinder.leastContainment * (smaller - max(titleShare, other.titleShare))
    let least = expected - 2 * smaller.squareRoot() - 1
    return least <= 0 || Double(sharedCount(sample.span, other.sample.span)) >= least
  }
}
