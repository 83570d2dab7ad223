import Vectorization

/// The values of the head's slots, row by row, from which dense blocks are made as needed.
///
/// Dense blocks of all rows at once would take the head's width for each row, several times this.
struct HeadValues: Sendable {
  /// The width of a dense block.
  let slotCount: Int
  private let offsets: [Int]
  private let slots: [Int32]
  private let values: [Float]

  /// The head of `rows` of a matrix, with columns ranked by falling frequency.
  init(_ ranked: RankedMatrix, rows: [Int], shape: HeadShape) {
    slotCount = shape.slotCount
    let matrix = ranked.matrix
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    var slots: [Int32] = []
    var values: [Float] = []
    var squares = Array(repeating: 0.0, count: shape.slotCount)
    var touched: [Int32] = []
    let slotOfRank = (0..<shape.columnCount).map { Int32(shape.slot(ofRank: $0)) }
    for row in rows {
      for index in matrix.range(ofRow: row) {
        let rank = Int(ranked.ranks[index])
        guard rank < shape.columnCount else { continue }
        let slot = slotOfRank[rank]
        if shape.isExact {
          slots.append(slot)
          values.append(matrix.values[index])
        } else {
          if squares[Int(slot)] == 0 { touched.append(slot) }
          let value = Double(matrix.values[index])
          squares[Int(slot)] += value * value
        }
      }
      for slot in touched where squares[Int(slot)] > 0 {
        slots.append(slot)
        values.append(Float(squares[Int(slot)].squareRoot()).nextUp)
        squares[Int(slot)] = 0
      }
      touched.removeAll(keepingCapacity: true)
      offsets.append(slots.count)
    }
    self.offsets = offsets
    self.slots = slots
    self.values = values
  }

  /// Writes the head of `rows` into a dense row-major block that is zero.
  func spread(to block: inout [Float], rows: Range<Int>) {
    for row in rows {
      let start = (row - rows.lowerBound) * slotCount
      for index in offsets[row]..<offsets[row + 1] {
        block[start + Int(slots[index])] = values[index]
      }
    }
  }

  /// Makes a block zero again that holds the head of `rows`.
  func clear(_ block: inout [Float], rows: Range<Int>) {
    for row in rows {
      let start = (row - rows.lowerBound) * slotCount
      for index in offsets[row]..<offsets[row + 1] { block[start + Int(slots[index])] = 0 }
    }
  }
}
