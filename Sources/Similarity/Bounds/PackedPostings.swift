import Vectorization

/// The tail's terms in a range of rows as posting lists of four bytes a posting.
///
/// A posting holds the row, counted from the first of the range, in its low 16 bits, and the weight
/// in steps (see `TailWeights`) in its high 16 bits, signed.
struct PackedPostings: Sendable {
  /// The most rows that a range may have.
  static let rowLimit = 65_536

  /// The ranks in the tail that stand in these rows, rising.
  let terms: [Int32]
  /// Where each term's postings begin, and after the last where they end.
  let starts: [Int32]
  /// The postings, by term and then by row.
  let words: [UInt32]

  /// Where the posting of each value of these rows lies (-1 where it has none), if asked for.
  let places: [Int32]

  /// Sorts the tail's terms in `rows` into posting lists; `cursors` is scratch, zero before and after.
  init(
    _ ranked: RankedRows, rows: Range<Int>, tail: TailWeights, cursors: inout [Int32],
    recordingPlaces: Bool = false
  ) {
    precondition(rows.count <= Self.rowLimit && cursors.count == tail.count)
    let range = ranked.rowOffsets[rows.lowerBound]..<ranked.rowOffsets[rows.upperBound]
    let head = tail.headCount
    for rank in ranked.ranks[range] {
      let rank = Int(rank) - head
      if rank >= 0, rank < tail.count { cursors[rank] += 1 }
    }
    var terms: [Int32] = []
    var starts: [Int32] = [0]
    var total: Int32 = 0
    for rank in cursors.indices where cursors[rank] > 0 {
      terms.append(Int32(rank))
      (cursors[rank], total) = (total, total + cursors[rank])
      starts.append(total)
    }
    var words = Array(repeating: UInt32(0), count: Int(total))
    var places = Array(repeating: Int32(-1), count: recordingPlaces ? range.count : 0)
    for row in rows {
      for index in ranked.range(ofRow: row) {
        let rank = Int(ranked.ranks[index]) - head
        guard rank >= 0, rank < tail.count else { continue }
        let weight = tail.quantized(ranked.values[index], tailRank: rank)
        words[Int(cursors[rank])] =
          UInt32(bitPattern: weight << 16) | UInt32(row - rows.lowerBound)
        if recordingPlaces { places[index - range.lowerBound] = cursors[rank] }
        cursors[rank] += 1
      }
    }
    for term in terms { cursors[Int(term)] = 0 }
    self.terms = terms
    self.starts = starts
    self.words = words
    self.places = places
  }

  /// Where the postings of each of `tailCount` ranks begin, ranks without any among them.
  func denseStarts(tailCount: Int) -> [Int32] {
    var dense: [Int32] = []
    dense.reserveCapacity(tailCount + 1)
    for (index, term) in terms.enumerated() {
      while dense.count <= Int(term) { dense.append(starts[index]) }
    }
    while dense.count <= tailCount { dense.append(Int32(words.count)) }
    return dense
  }
}
