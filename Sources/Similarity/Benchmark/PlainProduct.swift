import COpenBLAS
import Parallelism

/// What BLAS does here in matrix products alone: what a kernel's products are held against.
enum PlainProduct {
  /// Billions of floating-point operations a second, all threads together, in products of a block
  /// by a tile of the given depth: the best of three runs of some 30 ms.
  static func gigaflops(
    depth: Int, threads: Int, geometry: TileGeometry = TileGeometry()
  ) -> Double {
    guard depth > 0 else { return 0 }
    BLAS.prepare()
    let operations = 2.0 * Double(geometry.blockRows * geometry.tileColumns) * Double(depth)
    // Some 3e9 operations a thread.
    let repetitions = max(2, Int(3e9 / operations))
    let clock = ContinuousClock()
    let best =
      (0..<3).map { _ in
        let elapsed = clock.measure {
          _ = concurrentMap(count: threads, threads: threads) { _ in
            multiply(depth: depth, repetitions: repetitions, geometry: geometry)
          }
        }
        return elapsed / .seconds(1)
      }.min() ?? .infinity
    return operations * Double(repetitions * threads) / best / 1e9
  }

  /// Multiplies as often as asked and gives one of the sums, so that nothing can be left out.
  private static func multiply(depth: Int, repetitions: Int, geometry: TileGeometry) -> Float {
    let (rows, columns) = (geometry.blockRows, geometry.tileColumns)
    // Small numbers other than zero: no sum overflows, none becomes subnormal.
    let block = (0..<rows * depth).map { Float($0 % 7 + 1) * 0x1p-6 }
    let tile = (0..<columns * depth).map { Float($0 % 5 + 1) * 0x1p-6 }
    var products = [Float](repeating: 0, count: rows * columns)
    for _ in 0..<repetitions {
      unsafe cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, Int32(rows), Int32(columns), Int32(depth), 1,
        block,
        Int32(depth), tile, Int32(depth), 0, &products, Int32(columns))
    }
    return products[0]
  }
}
