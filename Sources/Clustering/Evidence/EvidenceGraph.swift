/// The articles of one language with the evidence between them: what linkage works on.
///
/// Memory: seventeen bytes a candidate pair.
struct EvidenceGraph: Sendable {
  /// When each article was published; nil where it has no date.
  let spans: [PublicationSpan?]
  /// Which articles have little more than a headline.
  let isShort: [Bool]
  /// What gaps in time say in this corpus.
  let time: TimeEvidence
  private let candidates: CandidatePairs
  private let cosines: TextCosines
  /// The log-odds of each candidate pair.
  private let logOdds: [Float]
  /// The bin of `time` for each pair's gap.
  private let bins: [UInt8]

  /// The graph of candidate pairs with `cosines`, `logOdds` and the `bins` of their gaps in time.
  init(
    spans: [PublicationSpan?], isShort: [Bool], time: TimeEvidence, candidates: CandidatePairs,
    cosines: TextCosines, logOdds: [Float], bins: [UInt8]
  ) {
    let count = candidates.columns.count
    precondition(logOdds.count == count && bins.count == count, "every pair has its evidence")
    self.spans = spans
    self.isShort = isShort
    self.time = time
    self.candidates = candidates
    self.cosines = cosines
    self.logOdds = logOdds
    self.bins = bins
  }

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
    for row in spans.indices {
      forEachPair(ofRow: row) { column, logOdds, _ in body(Int32(row), column, logOdds) }
    }
  }

  /// What the gap in time of every candidate pair says.
  var times: [Float] { bins.map { time.ratio(ofBin: $0) } }

  /// The evidence of the pair at `index`.
  func sums(ofPair index: Int) -> PairSums {
    PairSums(logOdds: logOdds[index], full: cosines.full[index], lead: cosines.lead[index])
  }
}
