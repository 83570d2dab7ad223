import TextAnalysis

/// A bit table for each of a story's reports, from which follows how many pairs two of them share at
/// most.
///
/// Every bit that one report has and the other lacks stands for at least one pair that they do not
/// share. Reports written apart lack so many of each other's bits that a part of the table tells.
/// Memory: 512 bytes a report.
struct BigramSignatures {
  /// 4,096 bits: reports have some hundred pairs, few over a thousand.
  private static let wordCount = 64
  private static let bitsOfPlace: UInt32 = 12
  /// Words looked at between two looks at the sum.
  private static let step = 8

  private var words: [UInt64]
  /// How many pairs each report has, and how many of them its body made.
  private let counts: [(all: Int, ofBody: Int)]

  /// The signatures of `reports`, which are known by their places; nil has no bits.
  ///
  /// Complexity: linear in their pairs.
  init(_ reports: [JudgedDocument?]) {
    words = Array(repeating: 0, count: reports.count * Self.wordCount)
    counts = reports.map { ($0?.bigramCount ?? 0, $0?.bodyBigramCount ?? 0) }
    for (place, report) in reports.enumerated() {
      report?.document.withHashes(of: .bigrams) { hashes in
        Self.add(hashes, to: &words, from: place * Self.wordCount)
      }
    }
  }

  private static func add(_ hashes: Span<UInt32>, to words: inout [UInt64], from first: Int) {
    var words = words.mutableSpan
    for index in hashes.indices {
      // The lower bits: hashes rise, and those in a row should fall into different words.
      let bit = hashes[index] & (1 << bitsOfPlace - 1)
      words[first + Int(bit >> 6)] |= 1 &<< UInt64(bit & 63)
    }
  }

  /// Whether the signatures leave it open that the reports at two places, both long enough to judge,
  /// are copies.
  ///
  /// What both titles share would be taken off what is shared: without it more would be needed.
  func mayBeCopies(_ left: Int, _ right: Int) -> Bool {
    let smaller = min(counts[left].ofBody, counts[right].ofBody)
    let least = Int((ReprintFinder.leastContainment * Double(smaller)).rounded(.down))
    return counts[left].all < counts[right].all
      ? mayShare(left, with: right, allBut: counts[left].all - least)
      : mayShare(right, with: left, allBut: counts[right].all - least)
  }

  /// Whether the report at `place` may share all but `count` of its pairs with the one at `other`.
  private func mayShare(_ place: Int, with other: Int, allBut count: Int) -> Bool {
    let words = words.span
    let (first, otherFirst) = (place * Self.wordCount, other * Self.wordCount)
    var lacking = 0
    var word = 0
    while word < Self.wordCount {
      for index in word..<word + Self.step {
        lacking += (words[first + index] & ~words[otherFirst + index]).nonzeroBitCount
      }
      if lacking > count { return false }
      word += Self.step
    }
    return true
  }
}
