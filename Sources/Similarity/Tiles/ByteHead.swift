import Parallelism
import Vectorization

/// A head in bytes: a dense row of slots for each row of the matrix.
///
/// A row's lengths in the slots are rounded up to multiples of a step of its own, so that the product
/// of two rows remains an upper bound of what the head adds to their dot product.
/// Memory: a byte a row and slot.
struct ByteHead: Sendable {
  /// Number of slots.
  let slotCount: Int
  /// The slots, row by row.
  let bytes: [UInt8]
  /// The value of one step in each row.
  let steps: [Float]

  /// A head of all rows; where `isCancelled` says so, an unfinished one that is of no use.
  init(
    _ ranked: RankedMatrix, shape: HeadShape, threads: Int, isCancelled: @Sendable () -> Bool
  ) {
    let parts = slices(of: ranked.matrix.rowCount, size: 512)
    let slots = (0..<shape.columnCount).map { Int32(shape.slot(ofRank: $0)) }
    let made = concurrentMap(
      count: parts.count, threads: threads,
      scratch: { Array(repeating: Float(0), count: shape.slotCount) },
      { squares, part in
        Self.part(
          ranked, rows: isCancelled() ? 0..<0 : parts[part], slots: slots, squares: &squares)
      })
    slotCount = shape.slotCount
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ranked.matrix.rowCount * shape.slotCount)
    for part in made { bytes += part.bytes }
    self.bytes = bytes
    steps = made.flatMap(\.steps)
  }

  private static func part(
    _ ranked: RankedMatrix, rows: Range<Int>, slots: [Int32], squares: inout [Float]
  ) -> (bytes: [UInt8], steps: [Float]) {
    let matrix = ranked.matrix
    let slotCount = squares.count
    // What a slot's length may have lost by rounding; and no square is lost by underflow.
    let slack = 1 + Float(slots.count) * 0x1p-24 + 0x1p-12
    let least: Float = 0x1p-100
    var bytes = Array(repeating: UInt8(0), count: rows.count * slotCount)
    var steps = Array(repeating: Float(0), count: rows.count)
    for (place, row) in rows.enumerated() {
      var largest: Float = 0
      for index in matrix.range(ofRow: row) {
        let rank = Int(ranked.ranks[index])
        let value = matrix.values[index]
        guard rank < slots.count, value != 0 else { continue }
        let slot = Int(slots[rank])
        squares[slot] += max(least, value * value)
        largest = max(largest, squares[slot])
      }
      let inverse = ByteBLAS.largest / (largest.squareRoot() * slack)
      steps[place] = largest > 0 ? 1 / inverse * (1 + 0x1p-20) : 0
      for slot in 0..<slotCount where squares[slot] > 0 {
        let length = (squares[slot].squareRoot() * slack * inverse).rounded(.up)
        bytes[place * slotCount + slot] = UInt8(min(length, ByteBLAS.largest))
        squares[slot] = 0
      }
    }
    return (bytes, steps)
  }
}

extension ByteHead {
  /// Writes upper bounds of the head's products of the rows and columns of `part`.
  @unsafe
  func multiply(_ part: TilePart, to products: UnsafeMutablePointer<Float>, stride: Int) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let bytes = bytes.baseAddress else { return }
      unsafe ByteBLAS.multiply(
        bytes + part.rows.lowerBound * slotCount, rows: part.rows.count,
        bytes + part.columns.lowerBound * slotCount, columns: part.columns.count,
        depth: slotCount, to: products, stride: stride)
    }
    unsafe steps.withUnsafeBufferPointer { steps in
      let columnSteps = unsafe UnsafeBufferPointer(rebasing: steps[part.columns])
      for (place, row) in part.rows.enumerated() {
        let start = unsafe products + place * stride
        unsafe scale(start, by: steps[row] * (1 + 0x1p-20), times: columnSteps)
      }
    }
  }
}

/// Turns integers in the memory of `products` into numbers: times `factor` and its place's step.
@unsafe
private func scale(
  _ products: UnsafeMutablePointer<Float>, by factor: Float, times steps: UnsafeBufferPointer<Float>
) {
  for place in 0..<steps.count {
    let integer = unsafe Int32(bitPattern: products[place].bitPattern)
    unsafe products[place] = Float(integer) * (factor * steps[place])
  }
}
