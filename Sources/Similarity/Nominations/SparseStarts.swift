/// Where the posting lists of a stripe begin, for the ranks that stand in it.
///
/// A bit for every rank says whether it has a list, and a count at each 64 of them how many have one
/// before: a list is found in one step, by a quarter of a byte a rank and four bytes a list.
struct SparseStarts: Sendable {
  private struct Word: Sendable {
    /// Which of 64 ranks have a list.
    var bits: UInt64 = 0
    /// How many ranks before them have one.
    var before: Int32 = 0
  }

  private var words: [Word]
  /// Where each list begins, and after the last where it ends.
  private let starts: [Int32]

  /// The lists of the ranks in `terms`, which rise and are below `rankCount`.
  init(terms: [Int32], starts: [Int32], rankCount: Int) {
    precondition(starts.count == terms.count + 1, "every list has a beginning, the last an end")
    words = Array(repeating: Word(), count: (rankCount + 63) / 64)
    for term in terms { words[Int(term) / 64].bits |= 1 << UInt64(term % 64) }
    var count: Int32 = 0
    for index in words.indices {
      words[index].before = count
      count += Int32(words[index].bits.nonzeroBitCount)
    }
    self.starts = starts
  }

  /// Where the list of `rank` lies; an empty range where it has none.
  @inline(__always)
  func range(ofRank rank: Int32) -> Range<Int> {
    let word = words[Int(rank) >> 6]
    let bit: UInt64 = 1 << UInt64(rank & 63)
    guard word.bits & bit != 0 else { return 0..<0 }
    let list = Int(word.before) &+ (word.bits & (bit &- 1)).nonzeroBitCount
    return Int(starts[list])..<Int(starts[list &+ 1])
  }
}
