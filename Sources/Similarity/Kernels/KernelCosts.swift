import Vectorization

/// What the kernels' steps cost on this machine, in nanoseconds.
struct KernelCosts: Sendable {
  /// A multiplication and addition in a matrix product of a block and a tile.
  var multiplyAdd: Double
  /// An update of a tile by a pair of postings.
  var tileUpdate: Double
  /// Looking at one product of a tile.
  var tileSweep = 0.3
  /// An update of a row's sums by a posting, in units of `tileUpdate`.
  var rowUpdateRatio = 1.4
  /// Looking at one of a row's sums.
  var sweep = 0.2

  /// The costs of this machine, measured once a process (some 20 ms).
  static let measured = KernelCosts.measure()
}

extension KernelCosts {
  /// Runs both sides of the tiled kernel on a small made-up matrix and takes the best of some runs.
  private static func measure() -> KernelCosts {
    BLAS.prepare()
    let geometry = TileGeometry()
    let depth = 256
    let head = time(headCount: depth, columns: depth, share: 4, geometry: geometry)
    let tail = time(headCount: 0, columns: 128, share: 16, geometry: geometry)
    let pairs = Double(geometry.blockRows * geometry.tileColumns)
    return KernelCosts(
      multiplyAdd: head / (pairs * Double(depth)),
      tileUpdate: tail / (pairs * 128 / (16 * 16)))
  }

  /// Nanoseconds for one block and tile of a matrix where each row holds every `share`-th column.
  private static func time(
    headCount: Int, columns: Int, share: Int, geometry: TileGeometry
  ) -> Double {
    let rows = (0..<geometry.tileColumns).map { row in
      // A stride that is odd spreads a column's rows unevenly, as they are in text.
      (0..<columns).filter { ($0 &* 7 &+ row &* 11) % share == 0 }.map {
        (column: UInt32($0), value: Float(1))
      }
    }
    let matrix = SparseMatrix(columnCount: columns, rows: rows)
    let profile = ColumnProfile(matrix)
    let index = TileIndex(
      matrix: matrix, profile: profile, order: TermRanks.order(profile), headCount: headCount,
      geometry: geometry, threads: 1)
    var product = TileProduct(index: index)
    product.multiply(block: 0, tile: 0)
    var best = Double.infinity
    let clock = ContinuousClock()
    for _ in 0..<3 {
      let elapsed = clock.measure { product.multiply(block: 1, tile: 0) }
      best = min(best, elapsed / .nanoseconds(1))
    }
    return best
  }
}
