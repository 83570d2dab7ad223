import Vectorization

/// Some rows of a matrix, each by rising rank.
struct SampledRows {
  /// Where each row's values begin, and after the last where they end.
  let offsets: [Int]
  /// The rank of each value; columns that no two rows share are left out.
  let ranks: [Int32]
  let values: [Float]

  init(_ ranked: RankedMatrix, rows: [Int]) {
    var offsets = [0]
    var ranks: [Int32] = []
    var values: [Float] = []
    for row in rows {
      let known = ranked.matrix.range(ofRow: row)
        .filter { ranked.ranks[$0] < ranked.rankCount }
        .sorted { ranked.ranks[$0] < ranked.ranks[$1] }
      for index in known {
        ranks.append(ranked.ranks[index])
        values.append(ranked.matrix.values[index])
      }
      offsets.append(ranks.count)
    }
    self.offsets = offsets
    self.ranks = ranks
    self.values = values
  }

  /// Number of rows.
  var count: Int { offsets.count - 1 }

  /// The length of each row in each slot of a head, row-major.
  func lengths(_ head: HeadShape) -> [Float] {
    let slots = (0..<head.columnCount).map { Int32(head.slot(ofRank: $0)) }
    var lengths = Array(repeating: Float(0), count: count * head.slotCount)
    for row in 0..<count {
      let start = row * head.slotCount
      for place in offsets[row]..<offsets[row + 1] {
        let rank = Int(ranks[place])
        if rank >= slots.count { break }
        lengths[start + Int(slots[rank])] += values[place] * values[place]
      }
    }
    for index in lengths.indices { lengths[index] = lengths[index].squareRoot() }
    return lengths
  }
}
