import Parallelism

/// Pairs of articles worth looking at, each once, by rising row and then column; row < column.
struct CandidatePairs: Sendable {
  /// Where the pairs of each row begin in `columns`.
  let rowOffsets: [Int]
  /// The other article of each pair.
  let columns: [Int32]

  /// The union of the neighbours in `lists`, whichever side names the other, without those that
  /// `mayMeet` refuses.
  ///
  /// Complexity: O(m log d) for m neighbours in all and d of one article. Memory: eight bytes a
  /// neighbour until it is done, where the caller gives the lists away.
  init(
    rowCount: Int, lists: consuming [NeighborLists], threads: Int,
    mayMeet: @Sendable (Int32, Int32) -> Bool
  ) {
    let (starts, partners) = Self.byLowerArticle(lists, rowCount: rowCount)
    lists = []
    let ranges = slices(of: rowCount, size: 1024)
    var parts = concurrentMap(count: ranges.count, threads: threads) { block in
      var ends: [Int] = []
      var kept: [Int32] = []
      for row in ranges[block] {
        var last: Int32 = -1
        for other in partners[starts[row]..<starts[row + 1]].sorted() where other != last {
          last = other
          if mayMeet(Int32(row), other) { kept.append(other) }
        }
        ends.append(kept.count)
      }
      return (ends: ends, columns: kept.fitted())
    }
    rowOffsets = parts.reduce(into: [0]) { offsets, part in
      let start = offsets.last ?? 0
      offsets += part.ends.map { start + $0 }
    }
    let columns = parts.map(\.columns)
    parts = []
    self.columns = joinedParts(consume columns)
  }

  /// For each article the higher-numbered ones that either side names, with repetitions, by a
  /// counting sort.
  private static func byLowerArticle(
    _ lists: [NeighborLists], rowCount: Int
  ) -> (starts: [Int], partners: [Int32]) {
    var starts = [Int](repeating: 0, count: rowCount + 1)
    for list in lists {
      list.forEachPair { lower, _ in starts[Int(lower) + 1] += 1 }
    }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var partners = [Int32](repeating: 0, count: starts[rowCount])
    var cursors = starts
    for list in lists {
      list.forEachPair { lower, higher in
        partners[cursors[Int(lower)]] = higher
        cursors[Int(lower)] += 1
      }
    }
    return (starts, partners)
  }

  /// How many articles there are.
  var rowCount: Int { rowOffsets.count - 1 }

  /// In how many pairs each article is.
  var degrees: [Int32] {
    var degrees = (0..<rowCount).map { Int32(range(ofRow: $0).count) }
    for column in columns { degrees[Int(column)] += 1 }
    return degrees
  }

  /// The pairs of `row`, as a range of indices into `columns`.
  func range(ofRow row: Int) -> Range<Int> {
    rowOffsets[row]..<rowOffsets[row + 1]
  }
}

extension NeighborLists {
  /// Calls `body` with the lower and the higher article of every pair.
  fileprivate func forEachPair(_ body: (Int32, Int32) -> Void) {
    var start = 0
    for (article, end) in zip(articles, ends) {
      for other in neighbors[start..<end] { body(min(article, other), max(article, other)) }
      start = end
    }
  }
}
