import Parallelism
import Similarity
import TextAnalysis
import Vectorization

/// Finds the candidate pairs among articles of one language and weighs the evidence of each.
struct EvidenceCollector: Sendable {
  let documents: [AnalyzedDocument]
  /// When each document was published; nil where it has no date.
  let spans: [PublicationSpan?]
  /// Which outlet published each document; nil where that is not known.
  let outlets: [String?]
  let termCount: Int
  let model: EvidenceModel
  let options: ClusteringOptions

  /// The evidence graph.
  ///
  /// Complexity: the nearest neighbours cost what `Similarity` says; all else is proportional to the
  /// number of candidate pairs, which `CandidateRule.limit` keeps in proportion to the articles.
  func collect() -> EvidenceGraph {
    let vectorizer = ViewVectorizer(
      documents: documents, termCount: termCount, threads: options.threads)
    let (full, lead) = (vectorizer.matrix(of: .full), vectorizer.matrix(of: .lead))
    let characters = vectorizer.matrix(of: .characters)
    let (candidates, fullScales, leadScale) = candidates(full, lead, characters)
    let cosines = View.allCases.map { view in
      let matrix =
        switch view {
        case .full: full
        case .lead: lead
        case .characters: characters
        default: vectorizer.matrix(of: view)
        }
      return PairCosines(of: candidates, in: matrix, threads: options.threads).values
    }
    let features = PairFeatureTable(
      candidates: candidates, cosines: cosines, fullScales: fullScales, leadScale: leadScale,
      isShort: documents.map(\.isShort))
    return evidence(candidates, features)
  }

  // MARK: Candidates

  private func candidates(
    _ fullRows: SparseMatrix, _ leadRows: SparseMatrix, _ characterRows: SparseMatrix
  ) -> (CandidatePairs, fullScales: [LocalScale], leadScale: LocalScale) {
    let rule = options.candidates
    let (full, lead) = (nearest(in: fullRows), nearest(in: leadRows))
    let pairs = CandidatePairs(
      rowCount: documents.count,
      lists: [
        full.nominated(by: rule, from: rule.minimumCosine),
        lead.nominated(by: rule, from: rule.minimumCosine),
        shortNeighbors(characterRows),
      ],
      threads: options.threads, mayMeet: mayMeet)
    return (pairs, [3, 10, 30].map { scale($0, full) }, scale(10, lead))
  }

  private func scale(_ count: Int, _ neighbors: NearestNeighbors) -> LocalScale {
    LocalScale(
      nearest: count, of: neighbors.nearestCosines(count), others: documents.count - 1)
  }

  private func nearest(in matrix: SparseMatrix) -> NearestNeighbors {
    SimilaritySearch(matrix: matrix, threads: options.threads).nearest(options.candidates.limit)
  }

  /// Headlines often share no whole word with another of the same story: for them alone, neighbours
  /// are also sought by characters.
  private func shortNeighbors(_ characterRows: SparseMatrix) -> NeighborLists {
    let short = documents.indices.filter { documents[$0].isShort }
    let rule = options.candidates
    let found = nearest(in: characterRows.selectingRows(short)).nominated(
      by: rule, from: rule.minimumCharacterCosine)
    var rows = [[Int32]](repeating: [], count: documents.count)
    for (position, row) in short.enumerated() {
      rows[row] = found.rows[position].map { Int32(short[Int($0)]) }
    }
    return NeighborLists(rows: rows)
  }

  private func mayMeet(_ a: Int32, _ b: Int32) -> Bool {
    guard let first = spans[Int(a)], let second = spans[Int(b)] else { return true }
    return first.gap(to: second) <= options.windowDays
  }

  // MARK: Evidence

  private func evidence(_ candidates: CandidatePairs, _ features: PairFeatureTable) -> EvidenceGraph
  {
    let judged = features.judged(by: model, threads: options.threads)
    let time = TimeEvidence(
      spans: spans.compactMap(\.self), agreeingPairs: agreeingPairs(judged))
    let pairs = judged.map { pair in
      let gap = gap(pair.row, pair.column)
      let ratio = gap.map { time.ratio(ofGap: $0) } ?? 0
      return PairEvidence(
        row: pair.row, column: pair.column,
        logOdds: pair.timelessLogOdds + model.joint.weight(of: .time) * ratio
          + (isSameOutletLater(pair, gap) ? model.joint.weight(of: .sameOutletLater) : 0),
        full: pair.full, lead: pair.lead, time: ratio)
    }
    return EvidenceGraph(spans: spans, pairs: pairs, time: time)
  }

  /// For each dated article the gap to the dated one that agrees with it best in words, weighted by
  /// how well: the best partner is nearly always the same event, while further ones may be last
  /// week's event of the same kind.
  private func agreeingPairs(_ judged: [JudgedPair]) -> [(gap: Double, weight: Double)] {
    var best = [(gap: Double, weight: Double)?](repeating: nil, count: documents.count)
    for pair in judged where pair.textProbability > 0.5 {
      guard let gap = gap(pair.row, pair.column) else { continue }
      let weight = Double(pair.textProbability)
      for article in [Int(pair.row), Int(pair.column)] where weight > best[article]?.weight ?? 0 {
        best[article] = (gap, weight)
      }
    }
    return best.compactMap(\.self)
  }

  private func isSameOutletLater(_ pair: JudgedPair, _ gap: Double?) -> Bool {
    guard let gap, gap > 1.5, let outlet = outlets[Int(pair.row)] else { return false }
    return outlet == outlets[Int(pair.column)]
  }

  private func gap(_ a: Int32, _ b: Int32) -> Double? {
    guard let first = spans[Int(a)], let second = spans[Int(b)] else { return nil }
    return first.gap(to: second)
  }
}
