import TextAnalysis

/// A report's terms, which tell of most others without reading the texts that they are no copies.
///
/// A pair that two reports share begins with a term that both have, and pairs that begin with it are
/// no more than its occurrences on either side. And a body has as many different pairs as it has
/// different terms, but for the first: each ends another one.
struct ReportTerms {
  /// The title's terms.
  private let title: [TermCount]
  /// The terms of title and body together.
  private let all: [TermCount]
  /// The fewest pairs that the body can have made.
  private let leastBodyPairs: Int
  private let isShort: Bool

  init(_ document: AnalyzedDocument) {
    title = document.title
    let body = document.body
    all = Self.sum(title, body)
    leastBodyPairs = body.count - 1 - title.mostPairs
    isShort = document.bodyWordCount < ReprintFinder.leastWords
  }

  /// Whether the terms leave it open that one of two reports copies the other.
  func mayBeCopied(by other: ReportTerms) -> Bool {
    guard !isShort, !other.isShort else { return false }
    let mostShared =
      all.sharedCount(with: other.all) - max(0, title.sharedCount(with: other.title) - 1)
    let smaller = min(leastBodyPairs, other.leastBodyPairs)
    return Double(mostShared) >= ReprintFinder.leastContainment * Double(smaller)
  }

  /// The terms of two lists that rise.
  private static func sum(_ left: [TermCount], _ right: [TermCount]) -> [TermCount] {
    var sum: [TermCount] = []
    sum.reserveCapacity(left.count + right.count)
    var place = 0
    for entry in right {
      while place < left.count, left[place].term < entry.term {
        sum.append(left[place])
        place += 1
      }
      var entry = entry
      if place < left.count, left[place].term == entry.term {
        entry.count += left[place].count
        place += 1
      }
      sum.append(entry)
    }
    return sum + left[place...]
  }
}
