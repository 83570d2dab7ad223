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
  ///   - matrix: The articles' rows, given up when the index of them is made.
  ///   - spans: When each was published; nil where it has no date.
  ///   - minimum: The cosine from which further neighbours are taken.
  /// - Returns: Lists of neighbours, one list an article at most in each.
  func neighbors(
    in matrix: consuming SparseMatrix, spans: [PublicationSpan?], from minimum: Float
  ) -> [NeighborLists] {
    let time = TimeOrder(
      spans: spans, windowDays: windowDays, windowArticles: rule.windowArticles)
    let nominationRule = NominationRule(
      count: rule.nearestCount, faint: rule.faintCosine, close: minimum, limit: rule.limit)
    var lists: [NeighborLists] = []
    if !time.undated.isEmpty {
      let found = Nominations(of: copy matrix, threads: threads)
        .neighbors(by: nominationRule, ofRows: time.undated)
      lists.append(NeighborLists(found, of: time.undated) { Int($0) })
    }
    if time.dated.count > 1 {
      let isWhole = time.dated == Array(0..<matrix.rowCount)
      if !isWhole { matrix = matrix.selectingRows(time.dated) }
      let found = Nominations(of: consume matrix, threads: threads)
        .neighbors(by: nominationRule, within: time.band)
      lists.append(NeighborLists(found, of: time.dated) { time.dated[Int($0)] })
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

  /// The neighbours found for each of `articles`; `article` names the article of a row.
  init(_ found: Nominees, of articles: [Int], article: (Int32) -> Int) {
    self.articles = articles.map { Int32($0) }
    ends = Array(found.offsets.dropFirst())
    neighbors = found.rows.map { Int32(article($0)) }
  }

  init(articles: [Int32], ends: [Int], neighbors: [Int32]) {
    self.articles = articles
    self.ends = ends
    self.neighbors = neighbors
  }

  /// The same lists for articles that are known by other numbers.
  func renumbered(_ numbers: [Int]) -> NeighborLists {
    NeighborLists(
      articles: articles.map { Int32(numbers[Int($0)]) }, ends: ends,
      neighbors: neighbors.map { Int32(numbers[Int($0)]) })
  }
}
