import Vectorization

/// The values of the head's columns, row by row, from which dense blocks are made as needed.
///
/// Dense blocks of all rows at once would take the head's width for each row, several times this.
struct HeadValues: Sendable {
  private let depth: Int
  private let offsets: [Int]
  private let ranks: [Int32]
  private let values: [Float]

  init(_ matrix: SparseMatrix, _ termRanks: TermRanks) {
    depth = termRanks.headCount
    var offsets = [0]
    offsets.reserveCapacity(matrix.rowCount + 1)
    var ranks: [Int32] = []
    var values: [Float] = []
    if depth > 0 {
      for row in 0..<matrix.rowCount {
        for index in matrix.range(ofRow: row) {
          let rank = termRanks.ranks[Int(matrix.columnIndices[index])]
          if rank >= 0, rank < depth {
            ranks.append(rank)
            values.append(matrix.values[index])
          }
        }
        offsets.append(ranks.count)
      }
    }
    self.offsets = offsets
    self.ranks = ranks
    self.values = values
  }

  /// Writes the head of `rows` into a dense row-major block that is zero.
  func spread(to block: inout [Float], rows: Range<Int>) {
    guard depth > 0 else { return }
    for row in rows {
      let start = (row - rows.lowerBound) * depth
      for index in offsets[row]..<offsets[row + 1] {
        block[start + Int(ranks[index])] = values[index]
      }
    }
  }

  /// Makes a block zero again that holds the head of `rows`.
  func clear(_ block: inout [Float], rows: Range<Int>) {
    guard depth > 0 else { return }
    for row in rows {
      let start = (row - rows.lowerBound) * depth
      for index in offsets[row]..<offsets[row + 1] { block[start + Int(ranks[index])] = 0 }
    }
  }
}
