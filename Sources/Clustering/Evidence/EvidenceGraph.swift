/// The articles of one language with the evidence between them: what linkage works on.
///
/// Memory: twelve bytes a candidate pair, and eighty an article.
struct EvidenceGraph: Sendable {
  /// Which articles have little more than a headline.
  let isShort: [Bool]
  /// What each article is about.
  let terms: ArticleTerms
  private let candidates: CandidatePairs
  /// Of each candidate pair, by whole texts.
  private let cosines: [Float]
  /// The log-odds of each candidate pair.
  let logOdds: [Float]

  /// The graph of candidate pairs with `cosines` and `logOdds`.
  init(
    isShort: [Bool], terms: ArticleTerms, candidates: CandidatePairs, cosines: [Float],
    logOdds: [Float]
  ) {
    precondition(logOdds.count == candidates.columns.count, "every pair has its evidence")
    self.isShort = isShort
    self.terms = terms
    self.candidates = candidates
    self.cosines = cosines
    self.logOdds = logOdds
  }

  /// Number of articles.
  var articleCount: Int { isShort.count }

  /// Calls `body` with the other article, the log-odds and the index of each pair of `row` and a later
  /// article that is evidence at all, by rising article.
  func forEachPair(ofRow row: Int, _ body: (Int32, Float, Int) -> Void) {
    for pair in candidates.range(ofRow: row) where logOdds[pair] >= PairEvidence.least {
      body(candidates.columns[pair], logOdds[pair], pair)
    }
  }

  /// Calls `body` with the two articles of every pair that is evidence at all, and its log-odds, by
  /// rising row and then column.
  func forEachPair(_ body: (Int32, Int32, Float) -> Void) {
    for row in isShort.indices {
      forEachPair(ofRow: row) { column, logOdds, _ in body(Int32(row), column, logOdds) }
    }
  }

  /// The evidence of the pair at `index`.
  func sums(ofPair index: Int) -> PairSums {
    PairSums(logOdds: logOdds[index])
  }

  /// The cosine of the pair at `index` by whole texts.
  func cosine(ofPair index: Int) -> Float {
    cosines[index]
  }
}
