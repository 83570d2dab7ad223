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
}
