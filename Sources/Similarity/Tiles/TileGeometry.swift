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
  /// The units that cover all pairs i < j, in rising order of tile and then of block.
  func units(rowCount: Int) -> [TileUnit] {
    blocks(of: rowCount, size: tileColumns).enumerated().flatMap { tile, columns in
      let blocks = (columns.upperBound + blockRows - 1) / blockRows
      return blocks(of: blocks, size: blocksPerUnit).map { TileUnit(tile: tile, blocks: $0) }
    }
  }
}
