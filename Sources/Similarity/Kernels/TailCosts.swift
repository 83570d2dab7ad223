import Foundation
import Vectorization

/// What the posting lists of the ranks from each one on cost a pair in the BLAS kernel.
///
/// A rank of frequency f (as a share of the rows) stands in a block of b rows and in a tile of t
/// columns with the chances 1 - e^(-bf) and 1 - e^(-tf); where it stands in the block it costs a
/// visit, where in both it costs loops over pairs of rows, and b t f^2 updates.
struct TailCosts: Sendable {
  /// Nanoseconds a pair, by the first rank of the tail.
  let nanoseconds: [Double]
  /// Updates a pair, by the first rank of the tail.
  let updates: [Double]

  init(_ ranked: RankedMatrix, costs: KernelCosts, geometry: TileGeometry) {
    let rows = Double(min(geometry.blockRows, ranked.matrix.rowCount))
    let columns = Double(min(geometry.tileColumns, ranked.matrix.rowCount))
    var nanoseconds = Array(repeating: 0.0, count: ranked.rankCount + 1)
    var updates = nanoseconds
    for rank in ranked.frequencies.indices.reversed() {
      let share = Double(ranked.frequencies[rank]) / Double(ranked.matrix.rowCount)
      let inBlock = 1 - exp(-rows * share)
      let inTile = 1 - exp(-columns * share)
      let loops = inBlock * inTile * costs.tileLoop * (1 + rows * share / 4)
      let cost = inBlock * costs.tileVisit + loops
      updates[rank] = updates[rank + 1] + share * share
      nanoseconds[rank] =
        nanoseconds[rank + 1] + share * share * costs.tileUpdate + cost / (rows * columns)
    }
    self.nanoseconds = nanoseconds
    self.updates = updates
  }
}
