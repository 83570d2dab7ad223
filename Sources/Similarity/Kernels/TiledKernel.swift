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
  /// The head for joins, whatever is planned.
  private let joinHead: PlannedHead?
  /// The size of the head for the nearest, which must be exact: what a row's nearest must reach is
  /// found as the products come, and an upper bound cannot tell that.
  private let nearestHead: Int
  private let geometry: TileGeometry
  private let threads: Int

  init(
    _ ranked: RankedMatrix, threads: Int, joinHead: PlannedHead? = nil, nearestHead: Int,
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

    init(index: TileIndex) {
      product = TileProduct(index: index)
      scorer = CanonicalScorer(index.ranked)
    }
  }

  func join(_ task: JoinTask, cut: PlannedCut?) -> [SimilarPair] {
    let start = ContinuousClock.now
    let rowCount = ranked.matrix.rowCount
    let geometry = geometry.fitting(task.band)
    var planned: PlannedHead?
    if case .head(let head) = cut { planned = head }
    let head = joinHead ?? planned ?? PlannedHead(shape: .exact(nearestHead))
    let index = TileIndex(
      ranked, head: head, geometry: geometry, threads: threads,
      isCancelled: task.isCancelled)
    if task.isCancelled() { return [] }
    task.addPreparation(since: start)
    let units = geometry.units(rowCount: rowCount, band: task.band)
    let blockCount = units.reduce(0) { $0 + $1.blocks.count }
    var parts: [[SimilarPair]] = []
    // A row's nominations of many units are decided together.
    for wave in slices(of: units.count, size: 128) {
      let outcomes = concurrentMap(
        count: wave.count, threads: threads,
        scratch: { TileJoiner(index: index, task: task) },
        { joiner, number in
          let unit = units[wave.lowerBound + number]
          let outcome = joiner.join(unit)
          task.finish(share: Double(unit.blocks.count) / Double(blockCount))
          return outcome
        })
      parts += outcomes.map(\.pairs).filter { !$0.isEmpty }
      parts.append(decide(outcomes.map(\.nominations), ranked, task, threads: threads))
      if task.isCancelled() { return [] }
    }
    return mergeByRow(parts, rowCount: rowCount)
  }

  func nearest(
    _ count: Int, minimum: Float, within band: Band?, control: SearchControl
  ) throws(SimilarityError) -> NearestNeighbors {
    guard count > 0 else {
      return NearestNeighbors(lists: Array(repeating: [], count: ranked.matrix.rowCount))
    }
    let index = TileIndex(
      ranked, head: PlannedHead(shape: .exact(nearestHead)), geometry: geometry, threads: threads)
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
