import Parallelism
import Vectorization

/// The posting lists of a run of rows, addressed by rank.
struct PostingsStripe: Sendable {
  /// The rows that the postings count from.
  let rows: Range<Int>
  /// The postings (see `PackedPostings`).
  let words: [UInt32]
  /// Where each rank's postings begin, and after the last where they end.
  let starts: [Int32]
  /// Where the posting of each value of these rows lies, if asked for.
  let places: [Int32]

  /// The posting lists of all terms in `tail`, in stripes of `size` rows, of 65,536 at most.
  ///
  /// Complexity: linear in the values, and in the terms for each stripe.
  static func stripes(
    of ranked: RankedMatrix, _ tail: TailWeights, size: Int, recordingPlaces: Bool = false,
    threads: Int
  ) -> [PostingsStripe] {
    let parts = slices(of: ranked.matrix.rowCount, size: size)
    return concurrentMap(
      count: parts.count, threads: threads,
      scratch: { Array(repeating: Int32(0), count: tail.count) },
      { cursors, part in
        let postings = PackedPostings(
          ranked.rows, rows: parts[part], tail: tail, cursors: &cursors,
          recordingPlaces: recordingPlaces)
        return PostingsStripe(
          rows: parts[part], words: postings.words,
          starts: postings.denseStarts(tailCount: tail.count), places: postings.places)
      })
  }

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
