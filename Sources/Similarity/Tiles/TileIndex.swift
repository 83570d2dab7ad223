import Vectorization

/// A matrix made ready for `TileProduct`: head and tail, posting lists of every block and tile.
///
/// Memory: eight bytes a value; nothing grows with the square of the rows.
struct TileIndex: Sendable {
  let matrix: SparseMatrix
  let geometry: TileGeometry
  let ranks: TermRanks
  let bounds: RowBounds
  /// The head's values of each row.
  let heads: HeadValues
  /// The rows of each block and their posting lists.
  let blocks: [TileSide]
  /// The rows of each tile (its columns in the product) and their posting lists.
  let tiles: [TileSide]
  /// The square of each tail rank's step, the factor of a product of two 16-bit weights.
  let squaredSteps: [Float]

  init(
    matrix: SparseMatrix, profile: ColumnProfile, order: [Int], headCount: Int,
    geometry: TileGeometry, threads: Int
  ) {
    let ranks = TermRanks(profile, order: order, headCount: headCount)
    let bounds = RowBounds(matrix, profile, ranks)
    func sides(_ size: Int) -> [TileSide] {
      let parts = ranges(of: matrix.rowCount, size: size)
      return mapUnits(
        parts.count, threads: threads,
        scratch: { Array(repeating: Int32(0), count: ranks.tailCount) },
        { cursors, part in
          TileSide(
            rows: parts[part], maxima: bounds.maxima(of: parts[part]),
            postings: PackedPostings(matrix, rows: parts[part], ranks: ranks, cursors: &cursors))
        })
    }
    self.matrix = matrix
    self.geometry = geometry
    self.ranks = ranks
    self.bounds = bounds
    heads = HeadValues(matrix, ranks)
    blocks = sides(geometry.blockRows)
    tiles = sides(geometry.tileColumns)
    squaredSteps = ranks.steps.map { $0 * $0 }
  }
}

/// The rows of a block or of a tile.
struct TileSide: Sendable {
  let rows: Range<Int>
  /// The largest parts of the rows' bounds (see `RowBounds`).
  let maxima: (quantization: Float, norm: Float)
  let postings: PackedPostings
}
