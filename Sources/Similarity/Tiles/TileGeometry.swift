import Parallelism

/// How the square of all pairs is cut.
///
/// A block of rows meets a tile of columns at a time; the product of the two (a megabyte) stays in
/// the second-level cache. A unit of work is a tile and some of the blocks that meet it.
struct TileGeometry: Sendable {
  var blockRows = 256
  var tileColumns = 1024
  var blocksPerUnit = 8
}

/// A tile and a run of the blocks that meet it.
struct TileUnit: Sendable {
  var tile: Int
  var blocks: Range<Int>
}

extension TileGeometry {
  /// The geometry for a band: tiles far wider than the band would lie outside it for the most part.
  func fitting(_ band: Band?) -> TileGeometry {
    guard let band, band.rowCount > 0 else { return self }
    let width = band.pairCount / band.rowCount
    var geometry = self
    while geometry.tileColumns > 128, geometry.tileColumns > width / 2 { geometry.tileColumns /= 2 }
    geometry.blockRows = min(blockRows, geometry.tileColumns)
    return geometry
  }

  /// The units that cover all pairs i < j, in rising order of tile and then of block.
  func units(rowCount: Int, band: Band? = nil) -> [TileUnit] {
    slices(of: rowCount, size: tileColumns).enumerated().flatMap { tile, columns in
      let blocks = (columns.upperBound + blockRows - 1) / blockRows
      let first = (band?.firstEarlier(of: columns.lowerBound) ?? 0) / blockRows
      return slices(of: blocks - first, size: blocksPerUnit).map {
        TileUnit(tile: tile, blocks: first + $0.lowerBound..<first + $0.upperBound)
      }
    }
  }
}
