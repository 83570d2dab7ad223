import Articles
import Parallelism
import Similarity
import Vectorization

extension StoryBuilder {
  /// The atlas of stories that this builder made, in rank order.
  ///
  /// Complexity: linear in the terms of the compared reports times `StoryAtlas.mostReports`, and quadratic
  /// in `StoryAtlas.mostPlaces`.
  package func atlas(of stories: [Story]) -> StoryAtlas {
    let several = stories.filter { $0.reports.count > 1 }
    let places = Dictionary(
      articles.indices.map { (articles[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let members = several.map { story in story.reports.compactMap { places[$0.article.id] } }
    let similarities = concurrentMap(count: several.count, threads: threads) { story in
      self.similarities(among: Array(members[story].prefix(StoryAtlas.mostReports)))
    }
    let mapped = several.indices.prefix(StoryAtlas.mostPlaces)
    let centres = self.centres(of: mapped.map { members[$0] })
    let layout = MapLayout.places(ofCentres: centres, threads: threads)
    return StoryAtlas(
      similarities: Dictionary(uniqueKeysWithValues: zip(several.map(\.id), similarities)),
      places: Dictionary(uniqueKeysWithValues: zip(mapped.map { several[$0].id }, layout)))
  }

  /// All pairs of articles with a canonical cosine of at least `threshold`, in content order.
  ///
  /// Complexity: that of the exact join.
  package func links(threshold: Float) -> [ArticleLink] {
    let matrix = rows.matrix(of: Array(articles.indices), threads: threads)
    return SimilaritySearch(matrix: matrix, threads: threads).join(threshold: threshold)
      .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      .map { pair in
        ArticleLink(
          first: articles[Int(pair.row)].id, second: articles[Int(pair.column)].id,
          similarity: pair.cosine)
      }
  }

  private func similarities(among members: [Int]) -> [Float] {
    let matrix = rows.matrix(of: members)
    let count = members.count
    var similarities = [Float](repeating: 1, count: count * count)
    for row in 0..<count {
      for column in 0..<row {
        let cosine = matrix.canonicalDot(row, column)
        similarities[row * count + column] = cosine
        similarities[column * count + row] = cosine
      }
    }
    return similarities
  }

  /// The sums of groups' rows, as rows of length 1.
  private func centres(of groups: [[Int]]) -> SparseMatrix {
    let made = concurrentMap(count: groups.count, threads: threads) { group in
      let matrix = rows.matrix(of: groups[group])
      var sums: [UInt32: Double] = [:]
      for (column, value) in zip(matrix.columnIndices, matrix.values) {
        sums[column, default: 0] += Double(value)
      }
      let ordered = sums.sorted { $0.key < $1.key }
      let length = ordered.reduce(0.0) { $0 + $1.value * $1.value }.squareRoot()
      return ordered.map { (column: $0.key, value: Float($0.value / max(length, 1e-12))) }
    }
    return SparseMatrix(columnCount: rows.columnCount, rows: made)
  }
}
