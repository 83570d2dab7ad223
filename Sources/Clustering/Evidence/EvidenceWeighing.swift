/// Weighs what words, time and outlets say of candidate pairs among articles of one language.
struct EvidenceWeighing: Sendable {
  /// When each article was published; nil where it has no date.
  let spans: [PublicationSpan?]
  /// Which of them may meet.
  let order: TimeOrder
  /// Which outlet published each article; nil where that is not known.
  let outlets: [String?]
  /// Which articles have little more than a headline.
  let isShort: [Bool]
  /// What each article is about.
  let terms: ArticleTerms
  let model: EvidenceModel

  /// What the corpus as a whole says of each of its pairs.
  struct Context: Sendable {
    let time: TimeEvidence
    /// Log-odds of any candidate pair, before anything is known about it.
    let prior: Float
  }

  /// The evidence graph of candidate pairs with `cosines`, and the context in which they were weighed;
  /// `judge` hands over what the words of all of them say, in their order.
  func graph(
    of pairs: CandidatePairs, _ cosines: TextCosines, judge: ((JudgedPairs) -> Void) -> Void
  ) -> (graph: EvidenceGraph, context: Context) {
    var logOdds: [Float] = []
    logOdds.reserveCapacity(pairs.columns.count)
    var agreement = BestAgreement(count: spans.count)
    judge { judged in
      logOdds += judged.timelessLogOdds
      add(judged, of: pairs, to: &agreement)
    }
    let time = timeEvidence(agreement)
    let weight = model.joint.weight(of: .time)
    forEachDatedPair(in: pairs) { pair, row, column, gap in
      logOdds[pair] += weight * time.ratio(ofGap: gap)
      if isSameOutletLater(row, column, gap) {
        logOdds[pair] += model.joint.weight(of: .sameOutletLater)
      }
    }
    let prior = model.knowsPrior ? CorpusPrior(of: pairs, logOdds: logOdds).logOdds : 0
    if prior != 0 { for pair in logOdds.indices { logOdds[pair] += prior } }
    let graph = EvidenceGraph(
      isShort: isShort, terms: terms, candidates: pairs, cosines: cosines.full,
      logOdds: logOdds)
    return (graph, Context(time: time, prior: prior))
  }

  /// What the gap in time of every candidate pair says, 0 where a date is missing.
  func times(
    of pairs: CandidatePairs, judge: ((JudgedPairs) -> Void) -> Void
  ) -> [Float] {
    var agreement = BestAgreement(count: spans.count)
    judge { add($0, of: pairs, to: &agreement) }
    let time = timeEvidence(agreement)
    var times = [Float](repeating: 0, count: pairs.columns.count)
    forEachDatedPair(in: pairs) { pair, _, _, gap in times[pair] = time.ratio(ofGap: gap) }
    return times
  }

  private func timeEvidence(_ agreement: BestAgreement) -> TimeEvidence {
    TimeEvidence(order: order, spans: spans, agreeingPairs: agreement.pairs)
  }

  /// Calls `body` with the index, the articles and the gap of every pair whose dates are both known.
  private func forEachDatedPair(
    in pairs: CandidatePairs, _ body: (Int, Int, Int, Double) -> Void
  ) {
    for row in spans.indices {
      for pair in pairs.range(ofRow: row) {
        let column = Int(pairs.columns[pair])
        if let gap = gap(row, column) { body(pair, row, column, gap) }
      }
    }
  }

  private func add(
    _ judged: JudgedPairs, of pairs: CandidatePairs, to agreement: inout BestAgreement
  ) {
    var place = 0
    for row in judged.rows {
      for column in pairs.columns[pairs.range(ofRow: row)] {
        let probability = judged.textProbabilities[place]
        place += 1
        guard probability > 0.5, let gap = gap(row, Int(column)) else { continue }
        agreement.add(row, Int(column), gap: gap, probability: probability)
      }
    }
  }

  /// Whether one outlet published both articles and the second `gap` days later, too late for one event.
  func isSameOutletLater(_ row: Int, _ column: Int, _ gap: Double) -> Bool {
    guard gap > 1.5, let outlet = outlets[row] else { return false }
    return outlet == outlets[column]
  }

  /// Days between two articles; nil where a date is missing.
  func gap(_ a: Int, _ b: Int) -> Double? {
    guard let first = spans[a], let second = spans[b] else { return nil }
    return first.gap(to: second)
  }
}
