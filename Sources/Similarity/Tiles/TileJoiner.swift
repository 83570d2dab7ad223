import Vectorization

/// One worker of a join: multiplies blocks and tiles, and decides about the pairs they nominate.
struct TileJoiner {
  private let index: TileIndex
  private let task: JoinTask
  private var product: TileProduct
  private var scorer: CanonicalScorer
  /// The columns nominated in one row of a product.
  private var nominated: [Int32] = []
  private var statistics = JoinStatistics()

  init(index: TileIndex, task: JoinTask) {
    self.index = index
    self.task = task
    product = TileProduct(index: index)
    scorer = CanonicalScorer(index.ranked)
  }

  /// The pairs of a tile and some blocks, in rising order of column for each row.
  mutating func join(_ unit: TileUnit) -> [SimilarPair] {
    var pairs: [SimilarPair] = []
    for block in unit.blocks {
      if task.isCancelled() { return [] }
      guard let part = part(block: block, tile: unit.tile) else { continue }
      if task.isMeasured {
        measure(block: block, tile: unit.tile, part, into: &pairs)
      } else {
        product.multiplyHeads(block: block, tile: unit.tile, part: part)
        product.addTails(block: block, tile: unit.tile)
        decide(tile: unit.tile, block: block, part, into: &pairs)
      }
    }
    if task.isMeasured {
      task.add(statistics)
      statistics = JoinStatistics()
    }
    return pairs
  }

  /// The rows and columns of which some pair is wanted.
  private func part(block: Int, tile: Int) -> TilePart? {
    let rows = index.blocks[block].rows
    let columns = index.tiles[tile].rows
    let rowCount = index.ranked.matrix.rowCount
    func meets(_ row: Int) -> Bool {
      !task.later(than: row, rowCount: rowCount).clamped(to: columns).isEmpty
    }
    guard let first = rows.first(where: meets), let last = rows.last(where: meets) else {
      return nil
    }
    let reach = task.later(than: last, rowCount: rowCount).upperBound
    return TilePart(
      first..<last + 1,
      max(columns.lowerBound, first + 1)..<min(columns.upperBound, reach))
  }

  /// Adds the pairs of a block and a tile whose product has been computed.
  private mutating func decide(
    tile: Int, block: Int, _ part: TilePart, into pairs: inout [SimilarPair]
  ) {
    let columns = index.tiles[tile].rows
    let rowCount = index.ranked.matrix.rowCount
    let stride = index.geometry.tileColumns
    for row in part.rows {
      let wanted = task.later(than: row, rowCount: rowCount).clamped(to: columns)
      if wanted.isEmpty { continue }
      let bound = index.bounds.bound(
        row: row, others: index.tiles[tile].maxima, threshold: task.threshold)
      let start = (row - index.blocks[block].rows.lowerBound) * stride - columns.lowerBound
      var nominated: [Int32] = []
      swap(&nominated, &self.nominated)
      scan(
        product.products.span, in: start + wanted.lowerBound..<start + wanted.upperBound,
        notBelow: bound
      ) { place, _ in nominated.append(Int32(place - start)) }
      if !nominated.isEmpty { decide(row: row, nominated, into: &pairs) }
      nominated.removeAll(keepingCapacity: true)
      swap(&nominated, &self.nominated)
    }
  }

  private mutating func decide(
    row: Int, _ nominated: [Int32], into pairs: inout [SimilarPair]
  ) {
    let start = task.isMeasured ? ContinuousClock.now : nil
    scorer.load(row: row)
    let cosines = scorer.dots(nominated)
    for (column, cosine) in zip(nominated, cosines) where cosine >= task.threshold {
      pairs.append(SimilarPair(row: Int32(row), column: column, cosine: cosine))
    }
    if let start {
      statistics.canonicalSeconds += (ContinuousClock.now - start) / .seconds(1)
      statistics.canonicalProducts += nominated.count
    }
  }

  private mutating func measure(
    block: Int, tile: Int, _ part: TilePart, into pairs: inout [SimilarPair]
  ) {
    let clock = ContinuousClock()
    product.prepare(tile: tile)
    let start = clock.now
    product.multiplyHeads(block: block, tile: tile, part: part)
    let multiplied = clock.now
    product.addTails(block: block, tile: tile)
    let added = clock.now
    decide(tile: tile, block: block, part, into: &pairs)
    statistics.decisionSeconds += (clock.now - added) / .seconds(1)
    statistics.tailSeconds += (added - multiplied) / .seconds(1)
    statistics.matrixSeconds += (multiplied - start) / .seconds(1)
    statistics.updates += product.updateCount(block: block)
    statistics.multiplyAdds +=
      Double(part.rows.count) * Double(part.columns.count) * Double(index.slotCount)
  }
}
