/// Weighs what words, time and outlets say of candidate pairs among articles of one language.
struct EvidenceWeighing: Sendable {
  /// When each article was published; nil where it has no date.
  let spans: [PublicationSpan?]
  /// Which outlet published each article; nil where that is not known.
  let outlets: [String?]
  /// Which articles have little more than a headline.
  let isShort: [Bool]
  let model: EvidenceModel

  /// The evidence graph of candidate pairs with `cosines`; `judge` hands over what the words of all of
  /// them say, in their order.
  func graph(
    of pairs: CandidatePairs, _ cosines: TextCosines, judge: ((JudgedPairs) -> Void) -> Void
  ) -> EvidenceGraph {
    var logOdds: [Float] = []
    logOdds.reserveCapacity(pairs.columns.count)
    var agreement = BestAgreement(count: spans.count)
    judge { judged in
      logOdds += judged.timelessLogOdds
      add(judged, of: pairs, to: &agreement)
    }
    let time = TimeEvidence(spans: spans.compactMap(\.self), agreeingPairs: agreement.pairs)
    let bins = addTime(time, to: &logOdds, of: pairs)
    if model.knowsPrior {
      let prior = CorpusPrior(of: pairs, logOdds: logOdds).logOdds
      for pair in logOdds.indices { logOdds[pair] += prior }
    }
    return EvidenceGraph(
      spans: spans, isShort: isShort, time: time, candidates: pairs, cosines: cosines,
      logOdds: logOdds, bins: bins)
  }

  /// Adds to log-odds that words give what the gap in time says, and the outlet, and returns the gaps'
  /// bins.
  private func addTime(
    _ time: TimeEvidence, to logOdds: inout [Float], of pairs: CandidatePairs
  ) -> [UInt8] {
    let weight = model.joint.weight(of: .time)
    var bins = Array(repeating: TimeEvidence.noBin, count: logOdds.count)
    for row in spans.indices {
      for pair in pairs.range(ofRow: row) {
        let column = Int(pairs.columns[pair])
        guard let gap = gap(row, column) else { continue }
        bins[pair] = TimeEvidence.bin(of: gap)
        logOdds[pair] += weight * time.ratio(ofBin: bins[pair])
        if isSameOutletLater(row, column, gap) {
          logOdds[pair] += model.joint.weight(of: .sameOutletLater)
        }
      }
    }
    return bins
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

  private func isSameOutletLater(_ row: Int, _ column: Int, _ gap: Double) -> Bool {
    guard gap > 1.5, let outlet = outlets[row] else { return false }
    return outlet == outlets[column]
  }

  private func gap(_ a: Int, _ b: Int) -> Double? {
    guard let first = spans[a], let second = spans[b] else { return nil }
    return first.gap(to: second)
  }
}
