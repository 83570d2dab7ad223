import Parallelism
import Vectorization

extension StoryBuilder {
  /// Cosines of the whole text of the article at `index` and the mean of those of each of several groups,
  /// in which it is not.
  ///
  /// Complexity: linear in the terms of all texts.
  package func meanSimilarities(of index: Int, to groups: [[Int]]) -> [Float] {
    concurrentMap(
      count: groups.count, threads: threads, scratch: { RowSums(columnCount: rows.columnCount) }
    ) { sums, group in
      let members = groups[group]
      let matrix = rows.matrix(of: members.sorted() + [index])
      for row in members.indices { sums.add(row: row, of: matrix) }
      defer { sums.clear() }
      return Float(sums.cosine(ofOtherRow: members.count, in: matrix))
    }
  }
}
