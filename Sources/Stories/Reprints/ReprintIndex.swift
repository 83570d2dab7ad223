import TextAnalysis

/// Nominates the originals that a report of a large story may repeat.
///
/// A copy has at least a known share of the smaller side's pairs. So of the smaller side's pairs, the
/// rarest ones of the story first, it cannot miss more than the rest: among a *prefix* just longer
/// than that, one at least is shared. Either side may be the smaller, hence two sets of lists: pairs
/// of originals, looked up with a report's prefix, and pairs in originals' prefixes, looked up with
/// all of a report's. Pairs that stand in one report only are counted but never stored.
///
/// Source: S. Chaudhuri, V. Ganti and R. Kaushik, *A Primitive Operator for Similarity Joins in Data
/// Cleaning*, ICDE 2006 (prefix filter), for containment in place of overlap.
struct ReprintIndex {
  /// Candidates handed out for one report, the earliest originals first.
  static let mostCandidates = 64

  /// For each report its pairs that others have too, as numbers, the rarest first.
  private var pairs: [[Int32]]
  /// For each report how many of those belong to its prefix.
  private var prefixCounts: [Int]
  private var wholeLists: PostingLists
  private var prefixLists: PostingLists
  /// The last report for which an original was nominated, so that it is nominated once.
  private var nominated: [Int]

  /// An index of a story's reports; nil stands for one too short to judge.
  ///
  /// Complexity: O(p log p) in the pairs of all reports.
  init(_ reports: [JudgedDocument?]) {
    // Hash, then report: plain numbers, for there are many to sort.
    var entries: [UInt64] = []
    for (report, document) in reports.enumerated() {
      for pair in document?.pairs ?? [] { entries.append(UInt64(pair) << 32 | UInt64(report)) }
    }
    entries.sort()

    pairs = Array(repeating: [], count: reports.count)
    var reportCounts: [Int32] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count && entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      if end - start > 1 {
        for entry in entries[start..<end] {
          pairs[Int(entry & 0xffff_ffff)].append(Int32(reportCounts.count))
        }
        reportCounts.append(Int32(end - start))
      }
      start = end
    }
    for report in pairs.indices {
      pairs[report].sort { (reportCounts[Int($0)], $0) < (reportCounts[Int($1)], $1) }
    }
    prefixCounts = reports.enumerated().map { [pairs] report, document in
      guard let document else { return 0 }
      let least = ReprintFinder.leastContainment * Double(document.bodyPairCount)
      let prefix = document.pairs.count - Int(least.rounded(.up)) + 1
      let alone = document.pairs.count - pairs[report].count
      return min(max(0, prefix - alone), pairs[report].count)
    }
    wholeLists = PostingLists(count: reportCounts.count)
    prefixLists = PostingLists(count: reportCounts.count)
    nominated = Array(repeating: -1, count: reports.count)
  }

  /// Makes a report known as an original.
  mutating func insert(_ report: Int) {
    for (place, pair) in pairs[report].enumerated() {
      wholeLists.append(Int32(report), to: pair)
      if place < prefixCounts[report] { prefixLists.append(Int32(report), to: pair) }
    }
  }

  /// The originals that a report may repeat, the earliest first.
  mutating func candidates(for report: Int) -> [Int] {
    var candidates: [Int] = []
    for (place, pair) in pairs[report].enumerated() {
      let lists = place < prefixCounts[report] ? wholeLists : prefixLists
      lists.forEach(in: pair) { original in
        guard nominated[Int(original)] != report else { return }
        nominated[Int(original)] = report
        candidates.append(Int(original))
      }
    }
    candidates.sort()
    return Array(candidates.prefix(Self.mostCandidates))
  }
}

/// Lists of numbers that grow one by one, chained through one array.
private struct PostingLists {
  private var heads: [Int32]
  private var entries: [(value: Int32, next: Int32)] = []

  init(count: Int) {
    heads = Array(repeating: -1, count: count)
  }

  mutating func append(_ value: Int32, to list: Int32) {
    entries.append((value, heads[Int(list)]))
    heads[Int(list)] = Int32(entries.count - 1)
  }

  func forEach(in list: Int32, _ body: (Int32) -> Void) {
    var entry = heads[Int(list)]
    while entry >= 0 {
      body(entries[Int(entry)].value)
      entry = entries[Int(entry)].next
    }
  }
}
