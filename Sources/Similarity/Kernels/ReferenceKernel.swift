import Parallelism
import Vectorization

/// Plain loops over posting lists in double precision: the oracle.
///
/// A row's terms are taken in rising order of column, so that what is summed up for each other row
/// is the canonical dot product itself. Complexity: sum over the columns of their frequency squared.
struct ReferenceKernel: SimilarityKernel {
  private let matrix: SparseMatrix
  private let threads: Int
  private let columnOffsets: [Int]
  private let postings: [Posting]

  private struct Posting {
    var row: Int32
    var value: Float
  }

  init(matrix: SparseMatrix, threads: Int) {
    self.matrix = matrix
    self.threads = threads
    var offsets = Array(repeating: 0, count: matrix.columnCount + 1)
    for column in matrix.columnIndices { offsets[Int(column) + 1] += 1 }
    for column in 0..<matrix.columnCount { offsets[column + 1] += offsets[column] }
    columnOffsets = offsets
    var postings = Array(repeating: Posting(row: 0, value: 0), count: matrix.nonzeroCount)
    for row in 0..<matrix.rowCount {
      for index in matrix.range(ofRow: row) {
        let column = Int(matrix.columnIndices[index])
        postings[offsets[column]] = Posting(row: Int32(row), value: matrix.values[index])
        offsets[column] += 1
      }
    }
    self.postings = postings
  }

  func join(_ task: JoinTask, cut: PlannedCut?) -> [SimilarPair] {
    perRow(isCancelled: task.isCancelled) { row, sums in
      var pairs: [SimilarPair] = []
      for other in task.later(than: row, rowCount: sums.count)
      where Float(sums[other]) >= task.threshold {
        pairs.append(
          SimilarPair(row: Int32(row), column: Int32(other), cosine: Float(sums[other])))
      }
      task.finish(share: 1 / Double(sums.count))
      return pairs
    }.flatMap(\.self)
  }

  func nearest(
    _ count: Int, minimum: Float, within band: Band?, control: SearchControl
  ) throws(SimilarityError) -> NearestNeighbors {
    let parts = slices(of: matrix.rowCount, size: 64)
    return NearestNeighbors(
      parts: try nearestUnits(
        count: parts.count, threads: threads, control: control,
        scratch: { Array(repeating: 0.0, count: matrix.rowCount) },
        { sums, part in
          var lists = NeighborLists()
          for row in parts[part] {
            add(row, to: &sums)
            let others = band?.neighborhood(of: row) ?? sums.indices
            var neighbors: [Neighbor] = []
            for other in others where other != row && Float(sums[other]) > minimum {
              neighbors.append(Neighbor(row: Int32(other), cosine: Float(sums[other])))
            }
            neighbors.sort(by: Neighbor.isNearer)
            lists.append(neighbors.prefix(count))
          }
          return lists
        }))
  }

  /// Calls `body` with each row and the dot products of all rows with it, until it is cancelled.
  private func perRow<Output: Sendable>(
    isCancelled: @Sendable () -> Bool = { false },
    _ body: @Sendable (Int, [Double]) -> [Output]
  ) -> [[Output]] {
    concurrentMap(
      count: matrix.rowCount, threads: threads,
      scratch: { Array(repeating: 0.0, count: matrix.rowCount) },
      { sums, row in
        if isCancelled() { return [] }
        add(row, to: &sums)
        return body(row, sums)
      })
  }

  /// Makes `sums` the dot products of all rows with `row`.
  private func add(_ row: Int, to sums: inout [Double]) {
    for index in sums.indices { sums[index] = 0 }
    for index in matrix.range(ofRow: row) {
      let column = Int(matrix.columnIndices[index])
      let value = Double(matrix.values[index])
      for place in columnOffsets[column]..<columnOffsets[column + 1] {
        let posting = postings[place]
        sums[Int(posting.row)] += value * Double(posting.value)
      }
    }
  }
}
