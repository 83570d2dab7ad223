import Parallelism
import Synchronization
import Vectorization

/// The candidates of all rows, which every worker adds to: a tile's product serves its rows and its
/// columns alike, so each pair is computed once.
///
/// Rows are locked by tile. The order in which workers come changes which candidates are kept, but
/// never the nearest among them.
final class SharedCandidates: Sendable {
  private let index: TileIndex
  private let band: Band?
  private let tiles: [LockedBuffers]

  private final class LockedBuffers: Sendable {
    let state: Mutex<State>

    /// The buffers of a tile's rows, and their bounds side by side to compare products with.
    struct State {
      var buffers: [CandidateBuffer]
      var bounds: [Float]
    }

    init(_ buffers: [CandidateBuffer]) {
      state = Mutex(State(buffers: buffers, bounds: buffers.map(\.bound)))
    }
  }

  init(index: TileIndex, count: Int, minimum: Float, within band: Band?) {
    self.index = index
    self.band = band
    let all = index.bounds.maxima(of: 0..<index.ranked.matrix.rowCount)
    tiles = index.tiles.map { tile in
      LockedBuffers(
        tile.rows.map { row in
          CandidateBuffer(
            count: count, margin: index.bounds.nearestMargin(row: row, others: all),
            bound: index.bounds.nearestBound(row: row, others: all, minimum: minimum))
        })
    }
  }

  /// The columns of a tile that `row` meets as later rows, counted from the tile's first.
  private func later(than row: Int, in columns: Range<Int>) -> Range<Int> {
    let last = band?.later(than: row).upperBound ?? columns.upperBound
    let later = (row + 1..<max(row + 1, last)).clamped(to: columns)
    return later.lowerBound - columns.lowerBound..<later.upperBound - columns.lowerBound
  }

  /// Whether any row of a block meets a later one of a tile.
  func meets(block: Int, tile: Int) -> Bool {
    // The last row reaches as far as any of the block.
    guard let band, let last = index.blocks[block].rows.last else { return true }
    return Int(band.reach[last]) > index.tiles[tile].rows.lowerBound
  }

  /// Takes in the product of a block and a tile.
  func take(
    _ products: [Float], block: Int, tile: Int, scorer: inout CanonicalScorer
  ) {
    let rows = index.blocks[block].rows
    let columns = index.tiles[tile].rows
    let stride = index.geometry.tileColumns
    let size = index.geometry.tileColumns
    // A block may straddle tiles where it is no divisor of them.
    for (place, row) in rows.enumerated() {
      let later = later(than: row, in: columns)
      guard !later.isEmpty else { continue }
      let shift = columns.lowerBound - place * stride
      tiles[row / size].state.withLock { state in
        let range = (place * stride + later.lowerBound)..<(place * stride + later.upperBound)
        scan(products.span, in: range, notBelow: state.bounds[row % size]) { place, value in
          offer(value, of: place + shift, to: row, at: row % size, &state, &scorer)
        }
      }
    }
    tiles[tile].state.withLock { state in
      for (place, row) in rows.enumerated() {
        let later = later(than: row, in: columns)
        guard !later.isEmpty else { continue }
        let offset = place * stride
        var reached: [Int] = []
        scan(
          products.span, in: (offset + later.lowerBound)..<(offset + columns.count),
          notBelow: state.bounds
        ) { column in
          if column < later.upperBound { reached.append(column) }
        }
        for column in reached {
          offer(
            products[offset + column], of: row, to: columns.lowerBound + column, at: column,
            &state, &scorer)
        }
      }
    }
  }

  /// Offers the product of row `other` to the buffer of `row`, which is at `place` in its tile.
  private func offer(
    _ value: Float, of other: Int, to row: Int, at place: Int,
    _ state: inout LockedBuffers.State, _ scorer: inout CanonicalScorer
  ) {
    if value < state.bounds[place] { return }
    state.buffers[place].offer(row: Int32(other), value: value) {
      scorer.load(row: row)
      return scorer.dot(Int($0))
    }
    state.bounds[place] = state.buffers[place].bound
  }

  /// The nearest of each row.
  func decide(count: Int, minimum: Float, threads: Int) -> [[Neighbor]] {
    concurrentMap(
      count: index.ranked.matrix.rowCount, threads: threads,
      scratch: { CanonicalScorer(index.ranked) },
      { scorer, row in
        let buffer = tiles[row / index.geometry.tileColumns].state.withLock {
          $0.buffers[row % index.geometry.tileColumns]
        }
        return buffer.neighbors(of: row, count: count, minimum: minimum, scorer: &scorer)
      })
  }
}
