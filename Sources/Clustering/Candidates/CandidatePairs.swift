import Parallelism
import Similarity

/// Pairs of articles worth looking at, each once, by rising row and then column; row < column.
struct CandidatePairs: Sendable {
  /// Where the pairs of each row begin in `columns`.
  let rowOffsets: [Int]
  /// The other article of each pair.
  let columns: [Int32]

  /// The union of the neighbours in `lists`, whichever side names the other, without those that
  /// `mayMeet` refuses.
  ///
  /// Complexity: O(m log d) for m neighbours in all and d of one article.
  init(
    rowCount: Int, lists: [NeighborLists], threads: Int,
    mayMeet: @Sendable (Int32, Int32) -> Bool
  ) {
    var partners = [[Int32]](repeating: [], count: rowCount)
    for list in lists {
      for (row, neighbors) in list.rows.enumerated() {
        for neighbor in neighbors {
          partners[min(row, Int(neighbor))].append(max(Int32(row), neighbor))
        }
      }
    }
    let found = partners
    let ranges = slices(of: rowCount, size: 256)
    let kept = concurrentMap(count: ranges.count, threads: threads) { block in
      ranges[block].map { row in
        Self.distinct(found[row]).filter { mayMeet(Int32(row), $0) }
      }
    }
    let rows = kept.flatMap(\.self)
    rowOffsets = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    columns = rows.flatMap(\.self)
  }

  /// Number of pairs.
  var count: Int { columns.count }

  /// The pairs of `row`, as a range of indices into `columns`.
  func range(ofRow row: Int) -> Range<Int> {
    rowOffsets[row]..<rowOffsets[row + 1]
  }

  /// For each row the `count` highest of the `values` of its pairs, falling.
  func highest(_ count: Int, of values: [Float], rowCount: Int) -> [[Float]] {
    var highest = [[Float]](repeating: [], count: rowCount)
    func offer(_ value: Float, to row: Int) {
      let position = highest[row].firstIndex { $0 < value } ?? highest[row].count
      guard position < count else { return }
      highest[row].insert(value, at: position)
      if highest[row].count > count { highest[row].removeLast() }
    }
    for row in 0..<rowCount {
      for index in range(ofRow: row) {
        offer(values[index], to: row)
        offer(values[index], to: Int(columns[index]))
      }
    }
    return highest
  }

  private static func distinct(_ partners: [Int32]) -> [Int32] {
    let sorted = partners.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}

/// For each article the others that one view nominates.
struct NeighborLists: Sendable {
  var rows: [[Int32]]
}
