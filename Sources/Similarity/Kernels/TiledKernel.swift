import Vectorization

/// Head by matrix multiplication, tail by posting lists, block by tile.
///
/// After the sparse-dense hybrids of all-pairs search; the order of the tail (term by term inside a
/// tile that stays in cache) reads a posting list once a block instead of once a row.
/// Complexity: n^2/2 times the head's width in fused multiply-adds, plus the sum of the squared
/// frequencies of the tail's columns, halved.
struct TiledKernel: SimilarityKernel {
  private let index: TileIndex
  private let units: [TileUnit]
  private let threads: Int

  init(index: TileIndex, threads: Int) {
    self.index = index
    self.threads = threads
    units = index.geometry.units(rowCount: index.matrix.rowCount)
    BLAS.prepare()
  }

  private struct Scratch {
    var product: TileProduct
    var scorer: CanonicalScorer
    init(index: TileIndex) {
      product = TileProduct(index: index)
      scorer = CanonicalScorer(matrix: index.matrix)
    }
  }

  func join(threshold: Float) -> [SimilarPair] {
    let parts = mapUnits(
      units.count, threads: threads, scratch: { Scratch(index: index) },
      { scratch, unit in
        joinUnit(
          units[unit], threshold: threshold, product: &scratch.product, scorer: &scratch.scorer)
      })
    return mergeByRow(parts, rowCount: index.matrix.rowCount)
  }

  private func joinUnit(
    _ unit: TileUnit, threshold: Float, product: inout TileProduct, scorer: inout CanonicalScorer
  ) -> [SimilarPair] {
    let tile = index.tiles[unit.tile]
    let stride = index.geometry.tileColumns
    var pairs: [SimilarPair] = []
    for block in unit.blocks {
      product.multiply(block: block, tile: unit.tile)
      for (place, row) in index.blocks[block].rows.enumerated() {
        let bound = index.bounds.bound(row: row, others: tile.maxima, threshold: threshold)
        let first = max(0, row + 1 - tile.rows.lowerBound)
        guard first < tile.rows.count else { continue }
        let range = (place * stride + first)..<(place * stride + tile.rows.count)
        let offset = tile.rows.lowerBound - place * stride
        scan(product.products.span, in: range, notBelow: bound) { place, _ in
          scorer.load(row: row)
          let cosine = scorer.dot(place + offset)
          if cosine >= threshold {
            pairs.append(
              SimilarPair(row: Int32(row), column: Int32(place + offset), cosine: cosine))
          }
        }
      }
    }
    return pairs
  }

  func nearest(_ count: Int, minimum: Float) -> NearestNeighbors {
    let rowCount = index.matrix.rowCount
    guard count > 0 else { return NearestNeighbors(lists: Array(repeating: [], count: rowCount)) }
    let candidates = SharedCandidates(index: index, count: count, minimum: minimum)
    _ = mapUnits(
      units.count, threads: threads, scratch: { Scratch(index: index) },
      { scratch, unit in
        for block in units[unit].blocks {
          let tile = units[unit].tile
          scratch.product.multiply(block: block, tile: tile)
          candidates.take(
            scratch.product.products, block: block, tile: tile, scorer: &scratch.scorer)
        }
      })
    return NearestNeighbors(
      lists: candidates.decide(count: count, minimum: minimum, threads: threads))
  }
}

/// Merges the pairs of units, which are in rising order of column for each row, by row.
func mergeByRow(_ parts: [[SimilarPair]], rowCount: Int) -> [SimilarPair] {
  var offsets = Array(repeating: 0, count: rowCount + 1)
  for part in parts { for pair in part { offsets[Int(pair.row) + 1] += 1 } }
  for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
  guard let any = parts.lazy.compactMap(\.first).first else { return [] }
  var merged = Array(repeating: any, count: offsets[rowCount])
  for part in parts {
    for pair in part {
      merged[offsets[Int(pair.row)]] = pair
      offsets[Int(pair.row)] += 1
    }
  }
  return merged
}
