/// The posting lists of a run of rows, addressed by rank.
struct PostingsStripe: Sendable {
  /// The rows that the postings count from.
  let rows: Range<Int>
  /// The largest parts of the rows' bounds (see `RowBounds`).
  let maxima: (quantization: Float, norm: Float)
  /// The postings (see `PackedPostings`).
  let words: [UInt32]
  /// Where each rank's postings begin, and after the last where they end.
  let starts: [Int32]
  /// Where the posting of each value of these rows lies.
  let places: [Int32]

  /// The first place in a run of one term's postings whose row is not below `local`, which counts
  /// from the stripe's first row.
  func firstPlace(in run: Range<Int>, notBelow local: Int) -> Int {
    var low = run.lowerBound
    var high = run.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle] & 0xFFFF) < local { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
