import Parallelism
import Vectorization

/// Head by matrix multiplication, tail by posting lists, block by tile.
///
/// After the sparse-dense hybrids of all-pairs search; the order of the tail (term by term inside a
/// tile that stays in cache) reads a posting list once a block instead of once a row.
/// Complexity: n^2/2 times the head's width in fused multiply-adds, plus the sum of the squared
/// frequencies of the tail's columns, halved.
struct TiledKernel: SimilarityKernel {
  private let ranked: RankedMatrix
  /// The head for the join; nil lets the costs decide.
  private let joinHead: HeadShape?
  /// The size of the head for the nearest, which must be exact: what a row's nearest must reach is
  /// found as the products come, and an upper bound cannot tell that.
  private let nearestHead: Int
  private let geometry: TileGeometry
  private let threads: Int

  init(
    _ ranked: RankedMatrix, threads: Int, joinHead: HeadShape? = nil, nearestHead: Int,
    geometry: TileGeometry = TileGeometry()
  ) {
    self.ranked = ranked
    self.joinHead = joinHead
    self.nearestHead = min(nearestHead, ranked.rankCount)
    self.geometry = geometry
    self.threads = threads
    BLAS.prepare()
  }

  private struct Scratch {
    var product: TileProduct
    var scorer: CanonicalScorer
    /// The columns nominated in one row of a product.
    var nominated: [Int32] = []

    init(index: TileIndex) {
      product = TileProduct(index: index)
      scorer = CanonicalScorer(index.ranked)
    }
  }

  private func makeIndex(_ head: HeadShape) -> TileIndex {
    TileIndex(ranked, head: head, geometry: geometry, threads: threads)
  }

  func join(threshold: Float) -> [SimilarPair] {
    let head = joinHead ?? HeadPlanner(ranked).shape(threshold: threshold)
    let index = makeIndex(head)
    let units = geometry.units(rowCount: ranked.matrix.rowCount)
    let parts = concurrentMap(
      count: units.count, threads: threads, scratch: { Scratch(index: index) },
      { scratch, unit in
        var pairs: [SimilarPair] = []
        for block in units[unit].blocks {
          let tile = units[unit].tile
          scratch.product.multiply(block: block, tile: tile)
          join(
            index, block: block, tile: tile, threshold: threshold, &scratch, into: &pairs)
        }
        return pairs
      })
    return mergeByRow(parts, rowCount: ranked.matrix.rowCount)
  }

  /// Adds the pairs of a block and a tile whose product has been computed.
  private func join(
    _ index: TileIndex, block: Int, tile: Int, threshold: Float, _ scratch: inout Scratch,
    into pairs: inout [SimilarPair]
  ) {
    let columns = index.tiles[tile].rows
    let stride = geometry.tileColumns
    for (place, row) in index.blocks[block].rows.enumerated() {
      let first = max(0, row + 1 - columns.lowerBound)
      guard first < columns.count else { continue }
      let bound = index.bounds.bound(
        row: row, others: index.tiles[tile].maxima, threshold: threshold)
      let offset = columns.lowerBound - place * stride
      var nominated: [Int32] = []
      swap(&nominated, &scratch.nominated)
      scan(
        scratch.product.products.span,
        in: (place * stride + first)..<(place * stride + columns.count), notBelow: bound
      ) { place, _ in nominated.append(Int32(place + offset)) }
      if !nominated.isEmpty {
        scratch.scorer.load(row: row)
        let cosines = scratch.scorer.dots(nominated)
        for (column, cosine) in zip(nominated, cosines) where cosine >= threshold {
          pairs.append(SimilarPair(row: Int32(row), column: column, cosine: cosine))
        }
        nominated.removeAll(keepingCapacity: true)
      }
      swap(&nominated, &scratch.nominated)
    }
  }

  func nearest(
    _ count: Int, minimum: Float, within band: Band?, control: SearchControl
  ) throws(SimilarityError) -> NearestNeighbors {
    guard count > 0 else {
      return NearestNeighbors(lists: Array(repeating: [], count: ranked.matrix.rowCount))
    }
    let index = makeIndex(.exact(nearestHead))
    let units = geometry.units(rowCount: ranked.matrix.rowCount)
    let candidates = SharedCandidates(
      index: index, count: count, minimum: minimum, within: band)
    _ = try nearestUnits(
      count: units.count, threads: threads, control: control, scratch: { Scratch(index: index) },
      { scratch, unit in
        let tile = units[unit].tile
        for block in units[unit].blocks where candidates.meets(block: block, tile: tile) {
          scratch.product.multiply(block: block, tile: tile)
          candidates.take(
            scratch.product.products, block: block, tile: tile, scorer: &scratch.scorer)
        }
      })
    return NearestNeighbors(
      lists: candidates.decide(count: count, minimum: minimum, threads: threads))
  }
}
