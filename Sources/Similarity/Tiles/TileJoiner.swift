import Vectorization

/// One worker of a join: multiplies blocks and tiles, and nominates pairs by their products.
struct TileJoiner {
  private let index: TileIndex
  private let task: JoinTask
  private var product: TileProduct
  private var scorer: CanonicalScorer
  private var statistics = JoinStatistics()
  private var plain: PlainProduct?
  private var measuredCount = 0

  init(index: TileIndex, task: JoinTask) {
    self.index = index
    self.task = task
    product = TileProduct(index: index)
    scorer = CanonicalScorer(index.ranked)
    plain =
      task.isMeasured ? PlainProduct(depth: index.slotCount, geometry: index.geometry) : nil
  }

  /// What came of a unit: pairs, or nominations that are still to be decided.
  struct Outcome: Sendable {
    /// In rising order of column for each row.
    var pairs: [SimilarPair] = []
    /// In the same order.
    var nominations: [Nomination] = []
  }

  /// Compares the rows of a tile with those of some blocks.
  mutating func join(_ unit: TileUnit) -> Outcome {
    var outcome = Outcome()
    for block in unit.blocks {
      if task.isCancelled() { return Outcome() }
      guard let part = part(block: block, tile: unit.tile) else { continue }
      if task.isMeasured {
        measure(block: block, tile: unit.tile, part, into: &outcome.nominations)
      } else {
        product.multiplyHeads(block: block, tile: unit.tile, part: part)
        product.addTails(block: block, tile: unit.tile)
        nominate(tile: unit.tile, block: block, part, into: &outcome.nominations)
      }
      if outcome.nominations.count >= Self.patience {
        outcome.pairs += outcome.nominations.decided(by: &scorer, task)
        outcome.nominations.removeAll(keepingCapacity: true)
      }
    }
    if task.isMeasured {
      task.add(statistics)
      statistics = JoinStatistics()
    }
    // Pairs and nominations of a unit do not mix, for the order's sake.
    if !outcome.pairs.isEmpty {
      outcome.pairs += outcome.nominations.decided(by: &scorer, task)
      outcome.nominations = []
    }
    return outcome
  }

  /// So many nominations are not left for later, when the rest of a row's would be decided with them.
  private static let patience = 65_536

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

  /// Nominates the pairs of a block and a tile whose product has been computed.
  private func nominate(
    tile: Int, block: Int, _ part: TilePart, into nominations: inout [Nomination]
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
      scan(
        product.products.span, in: start + wanted.lowerBound..<start + wanted.upperBound,
        notBelow: bound
      ) { place, _ in
        nominations.append(Nomination(row: Int32(row), column: Int32(place - start)))
      }
    }
  }

  private mutating func measure(
    block: Int, tile: Int, _ part: TilePart, into nominations: inout [Nomination]
  ) {
    let start = ThreadClock.seconds
    product.multiplyHeads(block: block, tile: tile, part: part)
    let multiplied = ThreadClock.seconds
    product.addTails(block: block, tile: tile)
    let added = ThreadClock.seconds
    nominate(tile: tile, block: block, part, into: &nominations)
    statistics.sweepSeconds += ThreadClock.seconds - added
    statistics.tailSeconds += added - multiplied
    statistics.matrixSeconds += multiplied - start
    statistics.updates += product.updateCount(block: block)
    let multiplyAdds =
      Double(part.rows.count) * Double(part.columns.count) * Double(index.slotCount)
    statistics.multiplyAdds += multiplyAdds
    measuredCount += 1
    // The first, and then so few that they do not take much longer than the join.
    guard measuredCount % Self.plainInterval == 1 else { return }
    statistics.plainSeconds +=
      plain?.seconds(rows: part.rows.count, columns: part.columns.count) ?? 0
    statistics.plainMultiplyAdds += multiplyAdds
  }

  /// One tile in so many is also multiplied plainly.
  private static let plainInterval = 12
}
