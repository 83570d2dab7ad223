import Synchronization
import Vectorization

/// The candidates of all rows, which every worker adds to: a tile's product serves its rows and its
/// columns alike, so each pair is computed once.
///
/// Rows are locked by tile. The order in which workers come changes which candidates are kept, but
/// never the nearest among them.
final class SharedCandidates: Sendable {
  private let index: TileIndex
  private let tiles: [LockedBuffers]

  private final class LockedBuffers: Sendable {
    let buffers: Mutex<[CandidateBuffer]>
    init(_ buffers: [CandidateBuffer]) { self.buffers = Mutex(buffers) }
  }

  init(index: TileIndex, count: Int, minimum: Float) {
    self.index = index
    let all = index.bounds.maxima(of: 0..<index.matrix.rowCount)
    tiles = index.tiles.map { tile in
      LockedBuffers(
        tile.rows.map { row in
          CandidateBuffer(
            count: count, margin: index.bounds.nearestMargin(row: row, others: all),
            bound: index.bounds.nearestBound(row: row, others: all, minimum: minimum))
        })
    }
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
      let first = max(0, row + 1 - columns.lowerBound)
      guard first < columns.count else { continue }
      tiles[row / size].buffers.withLock { buffers in
        offer(
          products, range: (place * stride + first)..<(place * stride + columns.count), row: row,
          offset: columns.lowerBound - place * stride, to: &buffers[row % size], scorer: &scorer)
      }
    }
    tiles[tile].buffers.withLock { buffers in
      for (place, row) in rows.enumerated() {
        let first = max(0, row + 1 - columns.lowerBound)
        for column in first..<max(first, columns.count) {
          let value = products[place * stride + column]
          if !(value < buffers[column].bound) {
            buffers[column].offer(row: Int32(row), value: value) {
              canonical(columns.lowerBound + column, Int($0), &scorer)
            }
          }
        }
      }
    }
  }

  private func offer(
    _ products: [Float], range: Range<Int>, row: Int, offset: Int,
    to buffer: inout CandidateBuffer, scorer: inout CanonicalScorer
  ) {
    scan(products.span, in: range, notBelow: buffer.bound) { place, value in
      if !(value < buffer.bound) {
        buffer.offer(row: Int32(place + offset), value: value) {
          canonical(row, Int($0), &scorer)
        }
      }
    }
  }

  private func canonical(_ row: Int, _ other: Int, _ scorer: inout CanonicalScorer) -> Float {
    scorer.load(row: row)
    return scorer.dot(other)
  }

  /// The nearest of each row.
  func decide(count: Int, minimum: Float, threads: Int) -> [[Neighbor]] {
    mapUnits(
      index.matrix.rowCount, threads: threads,
      scratch: { CanonicalScorer(matrix: index.matrix) },
      { scorer, row in
        let buffer = tiles[row / index.geometry.tileColumns].buffers.withLock {
          $0[row % index.geometry.tileColumns]
        }
        return buffer.neighbors(of: row, count: count, minimum: minimum, scorer: &scorer)
      })
  }
}
