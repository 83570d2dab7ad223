import Vectorization

/// Measures the kernels' steps, some milliseconds each: those of tiles on small made-up matrices, the
/// others on some rows of the matrix that is to be searched.
enum CostProbe {
  static func run() -> KernelCosts {
    BLAS.prepare()
    let geometry = TileGeometry()
    let pairs = Double(geometry.blockRows * geometry.tileColumns)
    let tail = PlannedHead(shape: .exact(0))
    // Frequent columns cost their updates, rare ones mostly their loops, and those that a tile lacks a
    // visit each.
    let frequent = tileTime(
      made(columns: 128, share: 16, rows: geometry.tileColumns), head: tail, geometry)
    let rare = tileTime(
      made(columns: 1024, share: 127, rows: geometry.tileColumns), head: tail, geometry)
    let update = frequent / (pairs * 128 / (16 * 16))
    let loops = 1024 * (1 + Double(geometry.blockRows) / 127 / 4)
    let loop = (rare - update * pairs * 1024 / (127 * 127)) / loops
    let floats = headTime(isInBytes: false, geometry)
    let bytes = ByteBLAS.isAvailable ? headTime(isInBytes: true, geometry) : nil
    let rows = rowTimes()
    let sweep = sweepTime(geometry)
    // Inputs that are measured for are too large for the reference kernel: no need to know it well.
    let ratio = rows.update / KernelCosts.typical.rowUpdate
    return KernelCosts(
      multiplyAdd: floats.multiplyAdd, byteMultiplyAdd: bytes?.multiplyAdd ?? .infinity,
      byteScaling: bytes?.rest ?? 0, tileUpdate: update, tileLoop: max(1, loop),
      tileVisit: visitTime(geometry), tileSweep: sweep,
      canonicalValue: KernelCosts.typical.canonicalValue * ratio, rowUpdate: rows.update,
      rowSegment: rows.segment, sweep: sweep, suffixSweep: suffixSweepTime(),
      runProduct: runProductTime(), posting: KernelCosts.typical.posting * ratio,
      referenceUpdate: KernelCosts.typical.referenceUpdate * ratio,
      referenceSweep: KernelCosts.typical.referenceSweep * ratio)
  }

  /// Nanoseconds for a multiplication and addition of a head, and for what is done to each product
  /// beside these.
  private static func headTime(
    isInBytes: Bool, _ geometry: TileGeometry
  ) -> (multiplyAdd: Double, rest: Double) {
    let pairs = Double(geometry.blockRows * geometry.tileColumns)
    let depths = [128, 512]
    let times = depths.map { depth in
      tileTime(
        made(columns: depth, share: 4, rows: geometry.tileColumns),
        head: PlannedHead(shape: .exact(depth), isInBytes: isInBytes), geometry) / pairs
    }
    let multiplyAdd = max(times[1] / 2, times[1] - times[0]) / Double(depths[1] - depths[0])
    return (multiplyAdd, max(0, times[1] - multiplyAdd * Double(depths[1])))
  }

  /// Nanoseconds for looking up a term of a block in a tile that lacks it.
  private static func visitTime(_ geometry: TileGeometry) -> Double {
    let termCount = 8192
    // The first rows hold all terms, those of the tile none.
    let rows = (0..<2 * geometry.tileColumns).map { row in
      row < 2
        ? (0..<termCount).map { (column: UInt32($0), value: Float(1)) }
        : [(column: UInt32(termCount), value: Float(1))]
    }
    let index = TileIndex(
      ranked(SparseMatrix(columnCount: termCount + 1, rows: rows)),
      head: PlannedHead(shape: .exact(1)), geometry: geometry, threads: 1)
    var product = TileProduct(index: index)
    product.prepare(tile: 1)
    return best { product.addTails(block: 0, tile: 1) } / Double(termCount)
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
  static func best(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<3).map { _ in clock.measure(body) / .nanoseconds(1) }.min() ?? 0
  }
}
