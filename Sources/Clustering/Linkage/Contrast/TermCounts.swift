import Vectorization

/// In how many of a group's articles each term is among the heaviest.
///
/// Only the terms of most articles are held, so a group is described in as little however large it is;
/// a term that was let go and comes again is counted from there.
struct TermCounts: Sendable {
  /// Terms that are held at most.
  static let limit = 256

  /// Rising.
  private(set) var terms: [UInt32] = []
  /// Of each term, at least 1.
  private(set) var counts: [Int32] = []

  /// Those of an article with `terms`, which rise.
  init(_ terms: ArraySlice<UInt32>) {
    self.terms = Array(terms)
    counts = Array(repeating: 1, count: terms.count)
  }

  /// No article's.
  init() {}

  /// Those of the articles of both `a` and `b`.
  ///
  /// Complexity: linear in the terms.
  init(joining a: TermCounts, _ b: TermCounts) {
    terms.reserveCapacity(a.terms.count + b.terms.count)
    counts.reserveCapacity(a.terms.count + b.terms.count)
    TermCounts.forEachTerm(of: a, b) { term, first, second in
      terms.append(term)
      counts.append(first + second)
    }
    keepMostFrequent()
  }

  /// Calls `body` with every term of `a` or `b`, rising, and its count in both.
  static func forEachTerm(
    of a: TermCounts, _ b: TermCounts, _ body: (UInt32, Int32, Int32) -> Void
  ) {
    var (i, j) = (0, 0)
    while i < a.terms.count || j < b.terms.count {
      let first = i < a.terms.count ? a.terms[i] : .max
      let second = j < b.terms.count ? b.terms[j] : .max
      let term = min(first, second)
      let (isFirst, isSecond) = (
        i < a.terms.count && first == term, j < b.terms.count && second == term
      )
      body(term, isFirst ? a.counts[i] : 0, isSecond ? b.counts[j] : 0)
      if isFirst { i += 1 }
      if isSecond { j += 1 }
    }
  }

  /// Lets go of the terms with the lowest counts, of equal ones of the higher.
  private mutating func keepMostFrequent() {
    guard terms.count > Self.limit else { return }
    var ranks = zip(counts, terms).map { count, term in
      UInt64(UInt32(bitPattern: count)) << 32 | UInt64(~term)
    }
    ranks.selectLargest(Self.limit)
    let kept = ranks[..<Self.limit].map { rank in
      (term: ~UInt32(truncatingIfNeeded: rank), count: Int32(truncatingIfNeeded: rank >> 32))
    }.sorted { $0.term < $1.term }
    terms = kept.map(\.term)
    counts = kept.map(\.count)
  }
}
