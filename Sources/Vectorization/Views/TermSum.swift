import TextAnalysis

/// The sum of a document's lists of terms, each times its factor; to be used again and again.
struct TermSum: Sendable {
  /// The terms, rising; only the first `count` count.
  private(set) var terms: [UInt32] = []
  /// The occurrences of each.
  private(set) var counts: [UInt32] = []
  /// How many terms there are.
  private(set) var count = 0

  private var list = TermList()
  private var otherTerms: [UInt32] = []
  private var otherCounts: [UInt32] = []

  /// Adds up the given fields of `document`.
  ///
  /// Complexity: linear in their terms.
  mutating func load(
    _ document: AnalyzedDocument, _ fields: [(field: TermField, factor: UInt32)]
  ) {
    count = 0
    for (field, factor) in fields {
      document.read(field, into: &list)
      guard list.count > 0 else { continue }
      let needed = count + list.count
      if otherTerms.count < needed {
        otherTerms = Array(repeating: 0, count: needed * 2)
        otherCounts = otherTerms
      }
      count = Self.merge(
        (terms, counts, count), list, factor, into: &otherTerms, &otherCounts)
      swap(&terms, &otherTerms)
      swap(&counts, &otherCounts)
    }
  }

  private static func merge(
    _ left: (terms: [UInt32], counts: [UInt32], count: Int), _ right: TermList, _ factor: UInt32,
    into terms: inout [UInt32], _ counts: inout [UInt32]
  ) -> Int {
    let (leftTerms, leftCounts) = (left.terms.span, left.counts.span)
    let (rightTerms, rightCounts) = (right.terms.span, right.counts.span)
    var terms = terms.mutableSpan
    var counts = counts.mutableSpan
    var (i, j, count) = (0, 0, 0)
    while i < left.count || j < right.count {
      let one = i < left.count ? leftTerms[i] : .max
      let other = j < right.count ? rightTerms[j] : .max
      terms[count] = min(one, other)
      var sum: UInt32 = 0
      if one <= other, i < left.count {
        sum = leftCounts[i]
        i += 1
      }
      if other <= one, j < right.count {
        sum &+= rightCounts[j] &* factor
        j += 1
      }
      counts[count] = sum
      count += 1
    }
    return count
  }
}
