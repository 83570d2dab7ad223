import Parallelism
import Vectorization

/// A pair whose canonical product is to decide.
struct Nomination: Hashable, Sendable {
  var row: Int32
  var column: Int32
}

extension [Nomination] {
  /// The pairs among these that reach the threshold, in the same order; those of a row should lie
  /// together, since it is spread out once for all of them.
  func decided(by scorer: inout CanonicalScorer, _ task: JoinTask) -> [SimilarPair] {
    var pairs: [SimilarPair] = []
    var first = 0
    while first < count {
      let row = self[first].row
      var last = first
      while last < count, self[last].row == row { last += 1 }
      if task.isCancelled() { return [] }
      scorer.decide(Int(row), with: self[first..<last].map(\.column), task, into: &pairs)
      first = last
    }
    return pairs
  }
}

/// Decides the nominations of many units row by row.
///
/// - Parameters:
///   - units: The units' nominations, in rising order of column for each row.
///   - ranked: The matrix.
///   - task: What is wanted.
///   - threads: How many threads to work on.
/// - Returns: Pairs by row and column.
func decide(
  _ units: [[Nomination]], _ ranked: RankedMatrix, _ task: JoinTask, threads: Int
) -> [SimilarPair] {
  let rowCount = ranked.matrix.rowCount
  var offsets = Array(repeating: 0, count: rowCount + 1)
  for unit in units { for nomination in unit { offsets[Int(nomination.row) + 1] += 1 } }
  for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
  var sorted = Array(repeating: Nomination(row: 0, column: 0), count: offsets[rowCount])
  var cursors = offsets
  for unit in units {
    for nomination in unit {
      sorted[cursors[Int(nomination.row)]] = nomination
      cursors[Int(nomination.row)] += 1
    }
  }
  let parts = slices(of: rowCount, size: 128)
  return concurrentMap(
    count: parts.count, threads: threads, scratch: { CanonicalScorer(ranked) },
    { [offsets, sorted] scorer, part in
      let range = offsets[parts[part].lowerBound]..<offsets[parts[part].upperBound]
      return range.isEmpty ? [] : Array(sorted[range]).decided(by: &scorer, task)
    }
  ).flatMap(\.self)
}
