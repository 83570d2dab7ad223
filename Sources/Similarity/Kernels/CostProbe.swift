import Vectorization

/// Measures the kernels' steps on small made-up matrices, some milliseconds each.
///
/// What moves along with a measured step from machine to machine is scaled by it.
enum CostProbe {
  static func run() -> KernelCosts {
    BLAS.prepare()
    let geometry = TileGeometry()
    let typical = KernelCosts.typical
    let pairs = Double(geometry.blockRows * geometry.tileColumns)
    let depth = 256
    let head = tileTime(
      made(columns: depth, share: 4, rows: geometry.tileColumns), head: .exact(depth), geometry)
    // Frequent columns cost their updates, rare ones mostly their loops.
    let frequent = tileTime(
      made(columns: 128, share: 16, rows: geometry.tileColumns), head: .exact(0), geometry)
    let rare = tileTime(
      made(columns: 1024, share: 127, rows: geometry.tileColumns), head: .exact(0), geometry)
    let update = frequent / (pairs * 128 / (16 * 16))
    let loops = 1024 * (1 + Double(geometry.blockRows) / 127 / 4)
    let loop = (rare - update * pairs * 1024 / (127 * 127)) / loops
    let text = made(columns: 2048, share: 8, rows: 1024)
    let canonical = canonicalTime(text) / Double(text.nonzeroCount)
    let ratio = update / typical.tileUpdate
    return KernelCosts(
      multiplyAdd: head / (pairs * Double(depth)), tileUpdate: update,
      tileLoop: max(1, loop), tileVisit: typical.tileVisit * ratio,
      tileSweep: typical.tileSweep * ratio, canonicalValue: canonical,
      rowUpdate: typical.rowUpdate * ratio, rowSegment: typical.rowSegment * ratio,
      sweep: typical.sweep * ratio, posting: typical.posting * ratio,
      referenceUpdate: typical.referenceUpdate * ratio,
      referenceSweep: typical.referenceSweep * ratio)
  }

  /// A matrix in which each row holds every `share`-th column.
  private static func made(columns: Int, share: Int, rows: Int) -> SparseMatrix {
    let made = (0..<rows).map { row in
      // A stride that is odd spreads a column's rows unevenly, as they are in text.
      (0..<columns).filter { ($0 &* 7 &+ row &* 11) % share == 0 }.map {
        (column: UInt32($0), value: Float(1))
      }
    }
    return SparseMatrix(columnCount: columns, rows: made)
  }

  private static func ranked(_ matrix: SparseMatrix) -> RankedMatrix {
    RankedMatrix(matrix, profile: ColumnProfile(matrix))
  }

  /// Nanoseconds for one block and tile.
  private static func tileTime(
    _ matrix: SparseMatrix, head: HeadShape, _ geometry: TileGeometry
  ) -> Double {
    let index = TileIndex(ranked(matrix), head: head, geometry: geometry, threads: 1)
    var product = TileProduct(index: index)
    product.multiply(block: 0, tile: 0)
    return best { product.multiply(block: 1, tile: 0) }
  }

  /// Nanoseconds for the canonical products of a row with all.
  private static func canonicalTime(_ matrix: SparseMatrix) -> Double {
    var scorer = CanonicalScorer(ranked(matrix))
    let others = (0..<Int32(matrix.rowCount)).map(\.self)
    var row = 0
    return best {
      scorer.load(row: row)
      _ = scorer.dots(others)
      row += 1
    }
  }

  /// The best time of some runs, in nanoseconds.
  private static func best(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<3).map { _ in clock.measure(body) / .nanoseconds(1) }.min() ?? 0
  }
}
