import Vectorization

/// Measures the kernels' steps, some milliseconds each: those of tiles on small made-up matrices, the
/// others on some rows of the matrix that is to be searched.
///
/// What moves along with a measured step from machine to machine is scaled by it.
enum CostProbe {
  static func run() -> KernelCosts {
    BLAS.prepare()
    let geometry = TileGeometry()
    let typical = KernelCosts.typical
    let pairs = Double(geometry.blockRows * geometry.tileColumns)
    let depth = 256
    let text = made(columns: depth, share: 4, rows: geometry.tileColumns)
    let head = tileTime(text, head: PlannedHead(shape: .exact(depth)), geometry)
    let tail = PlannedHead(shape: .exact(0))
    // Frequent columns cost their updates, rare ones mostly their loops.
    let frequent = tileTime(
      made(columns: 128, share: 16, rows: geometry.tileColumns), head: tail, geometry)
    let rare = tileTime(
      made(columns: 1024, share: 127, rows: geometry.tileColumns), head: tail, geometry)
    let update = frequent / (pairs * 128 / (16 * 16))
    let loops = 1024 * (1 + Double(geometry.blockRows) / 127 / 4)
    let loop = (rare - update * pairs * 1024 / (127 * 127)) / loops
    let ratio = update / typical.tileUpdate
    let scaling = typical.byteScaling * ratio
    let bytes =
      ByteBLAS.isAvailable
      ? tileTime(text, head: PlannedHead(shape: .exact(depth), isInBytes: true), geometry)
      : .infinity
    let sweep = sweepTime(geometry)
    return KernelCosts(
      multiplyAdd: head / (pairs * Double(depth)),
      byteMultiplyAdd: (bytes - scaling * pairs) / (pairs * Double(depth)), byteScaling: scaling,
      tileUpdate: update, tileLoop: max(1, loop), tileVisit: typical.tileVisit * ratio,
      tileSweep: sweep, canonicalValue: typical.canonicalValue * ratio,
      rowUpdate: typical.rowUpdate * ratio, rowSegment: typical.rowSegment * ratio,
      sweep: sweep, suffixSweep: 2 * sweep, runProduct: typical.runProduct * ratio,
      posting: typical.posting * ratio,
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
    _ matrix: SparseMatrix, head: PlannedHead, _ geometry: TileGeometry
  ) -> Double {
    let index = TileIndex(ranked(matrix), head: head, geometry: geometry, threads: 1)
    var product = TileProduct(index: index)
    product.multiply(block: 0, tile: 0)
    return best { product.multiply(block: 1, tile: 0) }
  }

  /// Nanoseconds for looking at one product of a tile.
  private static func sweepTime(_ geometry: TileGeometry) -> Double {
    let products = Array(repeating: Float(0), count: geometry.blockRows * geometry.tileColumns)
    var found = 0
    let time = best {
      for row in 0..<geometry.blockRows {
        let start = row * geometry.tileColumns
        scan(products.span, in: start..<start + geometry.tileColumns, notBelow: 0.5) { _, _ in
          found += 1
        }
      }
    }
    return time / Double(products.count) + Double(found)
  }

  /// Nanoseconds a value for sorting a matrix's first rows into posting lists.
  static func posting(_ ranked: RankedMatrix) -> Double {
    let rowCount = min(1024, ranked.matrix.rowCount)
    let tail = TailWeights(ranked, headCount: 0)
    var cursors = Array(repeating: Int32(0), count: tail.count)
    var count = 0
    let time = best {
      let packed = PackedPostings(
        ranked.rows, rows: 0..<rowCount, tail: tail, cursors: &cursors)
      count = packed.words.count
    }
    return time / Double(max(1, count))
  }

  /// Nanoseconds a value for canonical products of rows that lie apart in a matrix, out of cache as
  /// they mostly are.
  static func canonicalValue(_ ranked: RankedMatrix) -> Double {
    var scorer = CanonicalScorer(ranked)
    let rowCount = ranked.matrix.rowCount
    let step = max(1, rowCount / 512)
    let others = stride(from: 0, to: rowCount, by: step).map { Int32($0) }
    let values = others.reduce(0) { $0 + ranked.matrix.range(ofRow: Int($1)).count }
    scorer.load(row: rowCount / 2)
    let elapsed = ContinuousClock().measure { _ = scorer.dots(others) }
    return elapsed / .nanoseconds(1) / Double(max(1, values))
  }

  /// The best time of some runs, in nanoseconds.
  private static func best(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<3).map { _ in clock.measure(body) / .nanoseconds(1) }.min() ?? 0
  }
}
