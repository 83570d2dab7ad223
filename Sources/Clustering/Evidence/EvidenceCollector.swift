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
  /// Complexity: the search for candidates costs what `Similarity` says of short rows in a band; all
  /// else is proportional to the number of candidate pairs, which `CandidateRule.limit` keeps in
  /// proportion to the articles.
  ///
  /// Memory: the short rows while candidates are sought (`Nominations`), then sixteen bytes a candidate
  /// pair and the whole rows of the articles that meet at a time (`PairSweep`).
  func collect() -> EvidenceGraph {
    let vectorizer = ViewVectorizer(
      documents: documents, termCount: termCount, threads: options.threads)
    let short = documents.indices.filter { documents[$0].isShort }
    let characters = ViewVectorizer(
      documents: short.map { documents[$0] }, termCount: termCount, threads: options.threads
    ).matrix(of: .characters)
    let (full, lead) = (vectorizer.rows(of: .full), vectorizer.rows(of: .lead))
    let sweep = PairSweep(
      pairs: candidates(full, lead, characters, short: short), threads: options.threads)
    let cosines = TextCosines(sweep, full: full, lead: lead)
    let judge = PairJudge(
      sweep, cosines: cosines,
      views: PairViews(
        title: vectorizer.rows(of: .title), names: vectorizer.rows(of: .names),
        numbers: vectorizer.rows(of: .numbers), characters: characters,
        characterRows: rows(of: short)))
    return graph(of: sweep.pairs, cosines, by: judge)
  }

  /// The row of each document among the `short` ones, -1 for the others.
  private func rows(of short: [Int]) -> [Int32] {
    var rows = [Int32](repeating: -1, count: documents.count)
    for (row, document) in short.enumerated() { rows[document] = Int32(row) }
    return rows
  }

  // MARK: Candidates

  private func candidates(
    _ full: MatrixRows, _ lead: MatrixRows, _ characters: SparseMatrix, short: [Int]
  ) -> CandidatePairs {
    let rule = options.candidates
    let search = CandidateSearch(
      rule: rule, windowDays: options.windowDays, threads: options.threads)
    var lists = search.neighbors(
      in: CandidateVectors.matrix(full: full, lead: lead, threads: options.threads),
      spans: spans, from: rule.minimumCosine)
    // Headlines often share no whole word with another of the same story: for them alone,
    // neighbours are also sought by characters.
    lists += search.neighbors(
      in: characters, spans: short.map { spans[$0] }, from: rule.minimumCharacterCosine
    ).map { $0.renumbered(short) }
    releaseFreedMemory()
    return CandidatePairs(
      rowCount: documents.count, lists: consume lists, threads: options.threads, mayMeet: mayMeet)
  }

  private func mayMeet(_ a: Int32, _ b: Int32) -> Bool {
    guard let first = spans[Int(a)], let second = spans[Int(b)] else { return true }
    return first.gap(to: second) <= options.windowDays
  }

  // MARK: Evidence

  private func graph(
    of pairs: CandidatePairs, _ cosines: TextCosines, by judge: PairJudge
  ) -> EvidenceGraph {
    var timeless: [Float] = []
    timeless.reserveCapacity(pairs.columns.count)
    var agreement = BestAgreement(count: documents.count)
    judge.judge(by: model) { judged in
      timeless += judged.timelessLogOdds
      add(judged, of: pairs, to: &agreement)
    }
    let time = TimeEvidence(spans: spans.compactMap(\.self), agreeingPairs: agreement.pairs)
    let ranges = slices(of: documents.count, size: 1024)
    let parts = concurrentMap(count: ranges.count, threads: options.threads) { [timeless] block in
      ranges[block].flatMap { row in
        pairs.range(ofRow: row).compactMap { pair -> PairEvidence? in
          let column = pairs.columns[pair]
          let gap = gap(Int32(row), column)
          let ratio = gap.map { time.ratio(ofGap: $0) } ?? 0
          let logOdds =
            timeless[pair] + model.joint.weight(of: .time) * ratio
            + (isSameOutletLater(row, Int(column), gap)
              ? model.joint.weight(of: .sameOutletLater) : 0)
          guard logOdds >= PairEvidence.least else { return nil }
          return PairEvidence(
            row: Int32(row), column: column, logOdds: logOdds, full: cosines.full[pair],
            lead: cosines.lead[pair], time: ratio)
        }
      }.fitted()
    }
    return EvidenceGraph(spans: spans, pairs: joinedParts(consume parts), time: time)
  }

  private func add(
    _ judged: JudgedPairs, of pairs: CandidatePairs, to agreement: inout BestAgreement
  ) {
    var place = 0
    for row in judged.rows {
      for column in pairs.columns[pairs.range(ofRow: row)] {
        let probability = judged.textProbabilities[place]
        place += 1
        guard probability > 0.5, let gap = gap(Int32(row), column) else { continue }
        agreement.add(row, Int(column), gap: gap, probability: probability)
      }
    }
  }

  private func isSameOutletLater(_ row: Int, _ column: Int, _ gap: Double?) -> Bool {
    guard let gap, gap > 1.5, let outlet = outlets[row] else { return false }
    return outlet == outlets[column]
  }

  private func gap(_ a: Int32, _ b: Int32) -> Double? {
    guard let first = spans[Int(a)], let second = spans[Int(b)] else { return nil }
    return first.gap(to: second)
  }
}
