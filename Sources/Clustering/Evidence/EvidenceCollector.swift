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
  let terms: TermTable
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
      documents: documents, terms: terms, threads: options.threads)
    let short = documents.indices.filter { documents[$0].isShort }
    let characters = ViewVectorizer(
      documents: short.map { documents[$0] }, termCount: terms.count, threads: options.threads
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
    var logOdds: [Float] = []
    logOdds.reserveCapacity(pairs.columns.count)
    var agreement = BestAgreement(count: documents.count)
    judge.judge(by: model) { judged in
      logOdds += judged.timelessLogOdds
      add(judged, of: pairs, to: &agreement)
    }
    let time = TimeEvidence(spans: spans.compactMap(\.self), agreeingPairs: agreement.pairs)
    let bins = addTime(time, to: &logOdds, of: pairs)
    let prior = CorpusPrior(of: pairs, logOdds: logOdds).logOdds
    for pair in logOdds.indices { logOdds[pair] += prior }
    return EvidenceGraph(
      spans: spans, time: time, candidates: pairs, cosines: cosines, logOdds: logOdds, bins: bins)
  }

  /// Adds to log-odds that words give what the gap in time says, and the outlet, and returns the gaps'
  /// bins.
  private func addTime(
    _ time: TimeEvidence, to logOdds: inout [Float], of pairs: CandidatePairs
  ) -> [UInt8] {
    let weight = model.joint.weight(of: .time)
    var bins = Array(repeating: TimeEvidence.noBin, count: logOdds.count)
    for row in documents.indices {
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
