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
  let bounds: RowBounds
  /// The head's slots of each row.
  let heads: HeadValues
  /// The rows of each block and their posting lists.
  let blocks: [TileSide]
  /// The rows of each tile (its columns in the product) and their posting lists.
  let tiles: [TileSide]
  /// The square of each tail rank's step, the factor of a product of two 16-bit weights.
  let squaredSteps: [Float]

  init(
    _ ranked: RankedMatrix, head: HeadShape, geometry: TileGeometry, threads: Int
  ) {
    let tail = TailWeights(ranked, headCount: head.columnCount)
    let bounds = RowBounds(ranked, tail)
    func sides(_ size: Int) -> [TileSide] {
      let parts = slices(of: ranked.matrix.rowCount, size: size)
      return concurrentMap(
        count: parts.count, threads: threads,
        scratch: { Array(repeating: Int32(0), count: tail.count) },
        { cursors, part in
          TileSide(
            rows: parts[part], maxima: bounds.maxima(of: parts[part]),
            postings: PackedPostings(ranked, rows: parts[part], tail: tail, cursors: &cursors))
        })
    }
    self.ranked = ranked
    self.geometry = geometry
    tailCount = tail.count
    self.bounds = bounds
    heads = HeadValues(
      ranked, rows: Array(0..<ranked.matrix.rowCount), shape: head)
    blocks = sides(geometry.blockRows)
    tiles = sides(geometry.tileColumns)
    squaredSteps = tail.steps.map { $0 * $0 }
  }
}

/// The rows of a block or of a tile.
struct TileSide: Sendable {
  let rows: Range<Int>
  /// The largest parts of the rows' bounds (see `RowBounds`).
  let maxima: (quantization: Float, norm: Float)
  let postings: PackedPostings
}
