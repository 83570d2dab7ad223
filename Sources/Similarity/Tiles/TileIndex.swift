import Parallelism
import Vectorization

/// A matrix made ready for `TileProduct`: head and tail, posting lists of every block and tile.
///
/// Memory: eight bytes a value; nothing grows with the square of the rows.
struct TileIndex: Sendable {
  let ranked: RankedMatrix
  let geometry: TileGeometry
  /// Number of ranks in the tail.
  let tailCount: Int
  /// The width of a dense block.
  let slotCount: Int
  let bounds: RowBounds
  /// The rows of each block and their posting lists.
  let blocks: [TileSide]
  /// The rows of each tile (its columns in the product) and their posting lists.
  let tiles: [TileSide]
  /// The square of each tail rank's step, the factor of a product of two 16-bit weights.
  let squaredSteps: [Float]
  /// The head in bytes, where it is multiplied in these.
  let bytes: ByteHead?
  /// The head's slots of each tile's rows, where it is not.
  private let heads: [HeadValues]

  /// An index of all rows; where `isCancelled` says so, which is asked often, an unfinished one that
  /// is of no use.
  init(
    _ ranked: RankedMatrix, head: PlannedHead, geometry: TileGeometry,
    threads: Int,
    isCancelled: @Sendable () -> Bool = { false }
  ) {
    let tail = TailWeights(ranked, headCount: head.shape.columnCount)
    let bounds = RowBounds(ranked, tail, threads: threads)
    func sides(_ size: Int) -> [TileSide] {
      let parts = slices(of: ranked.matrix.rowCount, size: size)
      return concurrentMap(
        count: parts.count, threads: threads,
        scratch: { Array(repeating: Int32(0), count: tail.count) },
        { cursors, part in
          let rows = isCancelled() ? 0..<0 : parts[part]
          return TileSide(
            rows: parts[part], maxima: bounds.maxima(of: rows),
            postings: PackedPostings(ranked.rows, rows: rows, tail: tail, cursors: &cursors))
        })
    }
    let parts = slices(of: ranked.matrix.rowCount, size: geometry.tileColumns)
    self.ranked = ranked
    self.geometry = geometry
    tailCount = tail.count
    slotCount = head.shape.slotCount
    self.bounds = bounds
    let isInBytes = head.isInBytes && ByteBLAS.isAvailable
    bytes =
      isInBytes
      ? ByteHead(ranked, shape: head.shape, threads: threads, isCancelled: isCancelled) : nil
    heads = concurrentMap(count: isInBytes ? 0 : parts.count, threads: threads) { part in
      HeadValues(ranked, rows: isCancelled() ? 0..<0 : parts[part], shape: head.shape)
    }
    blocks = sides(geometry.blockRows)
    tiles = sides(geometry.tileColumns)
    squaredSteps = tail.steps.map { $0 * $0 }
  }

  /// Writes the head of `rows` into a dense row-major block that is zero.
  func spreadHead(of rows: Range<Int>, to block: inout [Float]) {
    for part in headParts(of: rows) {
      heads[part.lowerBound / geometry.tileColumns]
        .spread(rows: part, to: &block, place: part.lowerBound - rows.lowerBound)
    }
  }

  /// Makes a block zero again that holds the head of `rows`.
  func clearHead(of rows: Range<Int>, in block: inout [Float]) {
    for part in headParts(of: rows) {
      heads[part.lowerBound / geometry.tileColumns]
        .clear(rows: part, in: &block, place: part.lowerBound - rows.lowerBound)
    }
  }

  /// The parts of `rows` that lie in a tile each.
  private func headParts(of rows: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = rows.lowerBound
    while first < rows.upperBound {
      let end = (first / geometry.tileColumns + 1) * geometry.tileColumns
      parts.append(first..<min(end, rows.upperBound))
      first = end
    }
    return parts
  }
}

/// The rows of a block or of a tile.
struct TileSide: Sendable {
  let rows: Range<Int>
  /// The largest parts of the rows' bounds (see `RowBounds`).
  let maxima: (quantization: Float, norm: Float)
  let postings: PackedPostings
}
