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
    blockHead = Array(repeating: 0, count: geometry.blockRows * index.ranks.headCount)
    tileHead = Array(repeating: 0, count: geometry.tileColumns * index.ranks.headCount)
  }

  /// Computes the product of block `block` and tile `tile`.
  mutating func multiply(block: Int, tile: Int) {
    load(tile)
    multiplyHeads(block: block, tile: tile)
    addTails(block: index.blocks[block].postings, tile: index.tiles[tile].postings)
  }

  mutating func load(_ tile: Int) {
    if loadedTile != tile {
      if loadedTile >= 0 {
        index.heads.clear(&tileHead, rows: index.tiles[loadedTile].rows)
      }
      index.heads.spread(to: &tileHead, rows: index.tiles[tile].rows)
      tileStarts = index.tiles[tile].postings.denseStarts(tailCount: index.ranks.tailCount)
      loadedTile = tile
    }
  }

  mutating func multiplyHeads(block: Int, tile: Int) {
    let depth = Int32(index.ranks.headCount)
    let stride = Int32(index.geometry.tileColumns)
    let rows = Int32(index.blocks[block].rows.count)
    guard depth > 0 else {
      let used = Int(rows * stride)
      unsafe products.withUnsafeMutableBufferPointer {
        unsafe $0.prefix(used).update(repeating: 0)
      }
      return
    }
    index.heads.spread(to: &blockHead, rows: index.blocks[block].rows)
    defer { index.heads.clear(&blockHead, rows: index.blocks[block].rows) }
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, rows, Int32(index.tiles[tile].rows.count), depth,
      1, blockHead, depth, tileHead, depth, 0, &products, stride)
  }

  /// Adds the tails term by term: the block's rows that hold it times the tile's that hold it.
  mutating func addTails(block: PackedPostings, tile: PackedPostings) {
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
}

/// Adds `factor` times the outer product of two posting lists to a dense product.
///
/// Rows are taken two at a time, so that a column's posting is decoded once for both.
@unsafe
private func addOuterProduct(
  rows: UnsafeBufferPointer<UInt32>, columns: UnsafeBufferPointer<UInt32>, factor: Float,
  to products: UnsafeMutablePointer<Float>, stride: Int
) {
  var place = 0
  while place + 1 < rows.count {
    let (a, b) = unsafe (rows[place], rows[place + 1])
    let (weightA, weightB) = (weight(a) * factor, weight(b) * factor)
    let rowA = unsafe products + Int(a & 0xFFFF) &* stride
    let rowB = unsafe products + Int(b & 0xFFFF) &* stride
    for place in 0..<columns.count {
      let word = unsafe columns[place]
      let column = Int(word & 0xFFFF)
      let value = weight(word)
      unsafe rowA[column] += weightA * value
      unsafe rowB[column] += weightB * value
    }
    place += 2
  }
  if place < rows.count {
    let a = unsafe rows[place]
    let weightA = weight(a) * factor
    let rowA = unsafe products + Int(a & 0xFFFF) &* stride
    for place in 0..<columns.count {
      let word = unsafe columns[place]
      unsafe rowA[Int(word & 0xFFFF)] += weightA * weight(word)
    }
  }
}

/// The weight of a packed posting, in steps.
@inline(__always)
private func weight(_ word: UInt32) -> Float {
  Float(Int32(bitPattern: word) >> 16)
}
