import Vectorization

/// The values of the head's slots in a run of rows, from which dense blocks are made as needed.
///
/// Dense blocks of all rows at once would take the head's width for each row, several times this.
struct HeadValues: Sendable {
  /// The rows that are held.
  let rows: Range<Int>
  /// The width of a dense block.
  let slotCount: Int
  private let offsets: [Int32]
  private let slots: [UInt16]
  private let values: [Float]

  /// The head of `rows` of a matrix, with columns ranked by falling frequency.
  init(_ ranked: RankedMatrix, rows: Range<Int>, shape: HeadShape) {
    self.rows = rows
    slotCount = shape.slotCount
    let matrix = ranked.matrix
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(rows.count + 1)
    var slots: [UInt16] = []
    var values: [Float] = []
    var squares = Array(repeating: 0.0, count: shape.slotCount)
    var touched: [UInt16] = []
    for row in rows {
      for index in matrix.range(ofRow: row) {
        let rank = Int(ranked.ranks[index])
        guard rank < shape.columnCount else { continue }
        let slot = UInt16(shape.slot(ofRank: rank))
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
      offsets.append(Int32(slots.count))
    }
    self.offsets = offsets
    self.slots = slots
    self.values = values
  }

  /// Writes the heads of `wanted` into a dense row-major block that is zero there, from row `place` on.
  func spread(rows wanted: Range<Int>, to block: inout [Float], place: Int) {
    let slots = self.slots.span
    let values = self.values.span
    var block = block.mutableSpan
    var start = place * slotCount
    for row in wanted {
      for index in range(ofRow: row) { block[start + Int(slots[index])] = values[index] }
      start += slotCount
    }
  }

  /// Makes the rows of a block zero again that hold the heads of `wanted`, from row `place` on.
  func clear(rows wanted: Range<Int>, in block: inout [Float], place: Int) {
    let slots = self.slots.span
    var block = block.mutableSpan
    var start = place * slotCount
    for row in wanted {
      for index in range(ofRow: row) { block[start + Int(slots[index])] = 0 }
      start += slotCount
    }
  }

  private func range(ofRow row: Int) -> Range<Int> {
    Int(offsets[row - rows.lowerBound])..<Int(offsets[row - rows.lowerBound + 1])
  }
}
