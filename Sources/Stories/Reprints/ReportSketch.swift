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
    return least <= 0 || Double(Self.sharedCount(sample.span, other.sample.span)) >= least
  }

  private static func sharedCount(_ left: Span<UInt16>, _ right: Span<UInt16>) -> Int {
    var (leftPlace, rightPlace, shared) = (0, 0, 0)
    while leftPlace < left.count && rightPlace < right.count {
      let (one, two) = (left[leftPlace], right[rightPlace])
      shared += one == two ? 1 : 0
      leftPlace += one <= two ? 1 : 0
      rightPlace += two <= one ? 1 : 0
    }
    return shared
  }
}
