import Similarity
import Vectorization

/// Finds each article's nearest others in one view, among those that may meet it.
struct CandidateSearch: Sendable {
  let rule: CandidateRule
  let windowDays: Double
  let threads: Int

  /// The neighbours that `rule` takes: the nearest that are more than faintly alike, further ones
  /// from `minimum` on.
  ///
  /// An undated article names its nearest of all; a dated one its nearest of the dated ones in its
  /// window, since those without a date name it where it is among theirs.
  ///
  /// - Parameters:
  ///   - matrix: The articles' rows.
  ///   - spans: When each was published; nil where it has no date.
  ///   - minimum: The cosine from which further neighbours are taken.
  /// - Returns: Lists of neighbours, one list an article at most in each.
  func neighbors(
    in matrix: SparseMatrix, spans: [PublicationSpan?], from minimum: Float
  ) -> [NeighborLists] {
    let time = TimeOrder(
      spans: spans, windowDays: windowDays, windowArticles: rule.windowArticles)
    var lists: [NeighborLists] = []
    if !time.undated.isEmpty {
      let found = search(matrix).nearest(rule.limit, minimum: rule.faintCosine)
      lists.append(taken(from: found, rows: time.undated, minimum: minimum) { Int($0) })
    }
    if time.dated.count > 1 {
      let isWhole = time.dated == Array(0..<matrix.rowCount)
      let rows = isWhole ? matrix : matrix.selectingRows(time.dated)
      let found = search(rows).nearest(
        rule.limit, minimum: rule.faintCosine, within: time.band)
      lists.append(
        taken(from: found, rows: Array(time.dated.indices), minimum: minimum) {
          time.dated[Int($0)]
        })
    }
    return lists
  }

  private func search(_ matrix: SparseMatrix) -> SimilaritySearch {
    SimilaritySearch(matrix: matrix, kernel: .postings, threads: threads)
  }

  /// The neighbours of `rows` that the rule takes, `article` naming the article of a row.
  private func taken(
    from found: NearestNeighbors, rows: [Int], minimum: Float, article: (Int32) -> Int
  ) -> NeighborLists {
    var lists = NeighborLists()
    for row in rows {
      let (others, cosines) = found[row]
      let close = cosines.prefix { $0 >= minimum }.count
      lists.articles.append(Int32(article(Int32(row))))
      lists.neighbors += others.prefix(max(close, rule.nearestCount)).map { Int32(article($0)) }
      lists.ends.append(lists.neighbors.count)
    }
    return lists
  }
}

/// For some articles the others that one view nominates.
struct NeighborLists: Sendable {
  /// The articles whose neighbours are listed.
  var articles: [Int32] = []
  /// Where the neighbours of each end.
  var ends: [Int] = []
  /// The neighbours, article by article.
  var neighbors: [Int32] = []

  /// The same lists for articles that are known by other numbers.
  func renumbered(_ numbers: [Int]) -> NeighborLists {
    NeighborLists(
      articles: articles.map { Int32(numbers[Int($0)]) }, ends: ends,
      neighbors: neighbors.map { Int32(numbers[Int($0)]) })
  }
}
