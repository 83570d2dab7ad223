import COpenBLAS
import Vectorization

/// One worker's scratch: the product of a block and a tile, and the dense heads of both.
struct TileProduct {
  /// Approximate dot products: row of the block by column of the tile.
  private(set) var products: [Float]
  private let index: TileIndex
  private var blockHead: [Float]
  private var tileHead: [Float]
  private var tileStarts: [Int32] = []
  private var loadedTile = -1

  init(index: TileIndex) {
    let geometry = index.geometry
    self.index = index
    products = Array(repeating: 0, count: geometry.blockRows * geometry.tileColumns)
    // A head in bytes is dense as it is.
    let depth = index.bytes == nil ? index.slotCount : 0
    blockHead = Array(repeating: 0, count: geometry.blockRows * depth)
    tileHead = Array(repeating: 0, count: geometry.tileColumns * depth)
  }

  /// Computes the product of block `block` and tile `tile`.
  mutating func multiply(block: Int, tile: Int) {
    multiplyHeads(
      block: block, tile: tile, part: TilePart(index.blocks[block].rows, index.tiles[tile].rows))
    addTails(block: block, tile: tile)
  }

  /// Computes the product of the heads of a part of block `block` and tile `tile`; the rest of the
  /// products is left as it was.
  mutating func multiplyHeads(block: Int, tile: Int, part: TilePart) {
    prepare(tile: tile)
    let stride = index.geometry.tileColumns
    let depth = index.slotCount
    let firstRow = part.rows.lowerBound - index.blocks[block].rows.lowerBound
    let firstColumn = part.columns.lowerBound - index.tiles[tile].rows.lowerBound
    guard depth > 0 else {
      unsafe products.withUnsafeMutableBufferPointer {
        for row in firstRow..<firstRow + part.rows.count {
          let start = row * stride + firstColumn
          unsafe $0[start..<start + part.columns.count].update(repeating: 0)
        }
      }
      return
    }
    if let bytes = index.bytes {
      unsafe products.withUnsafeMutableBufferPointer { products in
        guard let products = products.baseAddress else { return }
        unsafe bytes.multiply(
          part, to: products + firstRow * stride + firstColumn, stride: stride)
      }
      return
    }
    index.spreadHead(of: part.rows, to: &blockHead)
    unsafe tileHead.withUnsafeBufferPointer { tileHead in
      unsafe products.withUnsafeMutableBufferPointer { products in
        guard let products = products.baseAddress, let tileHead = tileHead.baseAddress else {
          return
        }
        unsafe cblas_sgemm(
          CblasRowMajor, CblasNoTrans, CblasTrans, Int32(part.rows.count),
          Int32(part.columns.count), Int32(depth), 1, blockHead, Int32(depth),
          tileHead + firstColumn * depth, Int32(depth), 0,
          products + firstRow * stride + firstColumn, Int32(stride))
      }
    }
    index.clearHead(of: part.rows, in: &blockHead)
  }

  /// Makes the dense head of `tile` and finds its posting lists.
  mutating func prepare(tile: Int) {
    guard loadedTile != tile else { return }
    if index.bytes == nil {
      if loadedTile >= 0 { index.clearHead(of: index.tiles[loadedTile].rows, in: &tileHead) }
      index.spreadHead(of: index.tiles[tile].rows, to: &tileHead)
    }
    tileStarts = index.tiles[tile].postings.denseStarts(tailCount: index.tailCount)
    loadedTile = tile
  }

  /// Adds the tails term by term: the block's rows that hold it times the tile's that hold it.
  ///
  /// Products outside of the part that the heads were multiplied for are of no use.
  mutating func addTails(block: Int, tile: Int) {
    let block = index.blocks[block].postings
    let tile = index.tiles[tile].postings
    let stride = index.geometry.tileColumns
    let squaredSteps = index.squaredSteps
    let tileStarts = tileStarts
    unsafe products.withUnsafeMutableBufferPointer { products in
      guard let products = products.baseAddress else { return }
      unsafe block.words.withUnsafeBufferPointer { rowWords in
        unsafe tile.words.withUnsafeBufferPointer { columnWords in
          for (index, term) in block.terms.enumerated() {
            let first = Int(tileStarts[Int(term)])
            let last = Int(tileStarts[Int(term) + 1])
            if first == last { continue }
            unsafe addOuterProduct(
              rows: .init(
                rebasing: rowWords[Int(block.starts[index])..<Int(block.starts[index + 1])]),
              columns: .init(rebasing: columnWords[first..<last]),
              factor: squaredSteps[Int(term)], to: products, stride: stride)
          }
        }
      }
    }
  }

  /// How many updates `addTails` makes.
  func updateCount(block: Int) -> Double {
    let block = index.blocks[block].postings
    var count = 0
    for (place, term) in block.terms.enumerated() {
      let columns = tileStarts[Int(term) + 1] - tileStarts[Int(term)]
      count += Int(block.starts[place + 1] - block.starts[place]) * Int(columns)
    }
    return Double(count)
  }
}

/// The rows of a block and the columns of a tile of which some pair is wanted.
struct TilePart {
  var rows: Range<Int>
  var columns: Range<Int>

  init(_ rows: Range<Int>, _ columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
