import Parallelism
import Vectorization

/// The nearest of every row by posting lists, for rows of few terms.
///
/// A block of rows goes through the stripes that its band reaches. Complexity: the postings that a
/// row meets within its band, plus the rows of the band to look through; memory grows with the rows
/// times the neighbours asked for, and each thread's with the width of a stripe.
struct PostingsNearest: Sendable {
  let ranked: RankedMatrix
  let tail: TailWeights
  let bounds: RowBounds
  let stripes: [PostingsStripe]
  let stripeRows: Int
  let threads: Int

  /// Rows that go through the stripes together.
  private static let blockRows = 64

  private struct Scratch {
    var sums: WindowSums
    var scorer: CanonicalScorer
  }

  func nearest(
    _ count: Int, minimum: Float, within band: Band?, control: SearchControl
  ) throws(SimilarityError) -> NearestNeighbors {
    let rowCount = ranked.matrix.rowCount
    let all = bounds.maxima(of: 0..<rowCount)
    let parts = slices(of: rowCount, size: Self.blockRows)
    let lists = try nearestUnits(
      count: parts.count, threads: threads, control: control,
      scratch: {
        Scratch(
          sums: WindowSums(ranked, tail, width: min(stripeRows, rowCount)),
          scorer: CanonicalScorer(ranked))
      },
      { scratch, part in
        let buffers = parts[part].map { row in
          CandidateBuffer(
            count: count, margin: bounds.nearestMargin(row: row, others: all),
            bound: count > 0
              ? bounds.nearestBound(row: row, others: all, minimum: minimum) : .infinity,
            capacity: 2 * count + 64)
        }
        return nearest(
          parts[part], buffers, within: band, count: count, minimum: minimum, &scratch)
      })
    return NearestNeighbors(parts: lists)
  }

  /// The nearest of a block of rows.
  private func nearest(
    _ rows: Range<Int>, _ buffers: consuming [CandidateBuffer], within band: Band?, count: Int,
    minimum: Float, _ scratch: inout Scratch
  ) -> NeighborLists {
    let windows = rows.map { band?.neighborhood(of: $0) ?? 0..<ranked.matrix.rowCount }
    // Windows begin and end in the order of their rows.
    let window = (windows.first?.lowerBound ?? 0)..<(windows.last?.upperBound ?? 0)
    let firstStripe = window.lowerBound / stripeRows
    for number in firstStripe..<max(firstStripe, (window.upperBound - 1) / stripeRows + 1) {
      scratch.sums.open(stripes[number], rows: window)
      for (place, row) in rows.enumerated() where buffers[place].bound < .infinity {
        scratch.sums.visit(row: row, rows: windows[place], reaching: buffers[place].bound) {
          buffers[place].offer($0) {
            scratch.scorer.load(row: row)
            return scratch.scorer.dot(Int($0))
          }
          return buffers[place].bound
        }
      }
    }
    var lists = NeighborLists()
    for (place, row) in rows.enumerated() {
      buffers[place].settle()
      lists.append(
        buffers[place].neighbors(
          of: row, count: count, minimum: minimum, scorer: &scratch.scorer))
    }
    return lists
  }
}
