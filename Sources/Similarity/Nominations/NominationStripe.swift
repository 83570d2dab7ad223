import Parallelism

/// The posting lists of a run of rows, for nominations.
///
/// Memory: four bytes a value; for a term four more, and for each rank a quarter of one.
struct NominationStripe: Sendable {
  /// The rows that the postings count from.
  let rows: Range<Int>
  /// The postings (see `PackedPostings`).
  let words: [UInt32]
  /// Where the postings of each rank lie.
  let starts: SparseStarts

  /// The posting lists of `rows` in stripes of `size` rows, of 65,536 at most.
  ///
  /// Complexity: linear in the values, and in the terms for each stripe.
  static func stripes(
    of rows: RankedRows, _ tail: TailWeights, size: Int, threads: Int
  ) -> [NominationStripe] {
    let parts = slices(of: rows.rowCount, size: size)
    return concurrentMap(
      count: parts.count, threads: threads,
      scratch: { Array(repeating: Int32(0), count: tail.count) },
      { cursors, part in
        let postings = PackedPostings(rows, rows: parts[part], tail: tail, cursors: &cursors)
        return NominationStripe(
          rows: parts[part], words: postings.words,
          starts: SparseStarts(
            terms: postings.terms, starts: postings.starts, rankCount: tail.count))
      })
  }
}
