import COpenBLAS

/// One worker's plain matrix products of numbers: what a kernel's are held against.
///
/// A processor's speed changes by a quarter from one second to the next, so the two take turns: now and
/// then the shape that a kernel has just multiplied is multiplied here, again and again on the same
/// dense numbers, and the last time counts.
struct PlainProduct {
  private let depth: Int
  private let stride: Int
  private let block: [Float]
  private let tile: [Float]
  private var products: [Float]

  /// Products of up to a block by a tile.
  init(depth: Int, geometry: TileGeometry) {
    BLAS.prepare()
    self.depth = depth
    stride = geometry.tileColumns
    // Small numbers other than zero: no sum overflows, none becomes subnormal.
    block = (0..<geometry.blockRows * depth).map { Float($0 % 7 + 1) * 0x1p-6 }
    tile = (0..<geometry.tileColumns * depth).map { Float($0 % 5 + 1) * 0x1p-6 }
    products = Array(repeating: 0, count: geometry.blockRows * geometry.tileColumns)
  }

  /// Seconds of the thread's work for a product of so many rows and columns.
  mutating func seconds(rows: Int, columns: Int) -> Double {
    guard depth > 0, rows > 0, columns > 0 else { return 0 }
    multiply(rows: rows, columns: columns)
    multiply(rows: rows, columns: columns)
    let start = ThreadClock.seconds
    multiply(rows: rows, columns: columns)
    return ThreadClock.seconds - start
  }

  private mutating func multiply(rows: Int, columns: Int) {
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, Int32(rows), Int32(columns), Int32(depth), 1, block,
      Int32(depth), tile, Int32(depth), 0, &products, Int32(stride))
  }
}
