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
  let terms: TermTable
  let model: EvidenceModel
  let options: ClusteringOptions

  /// The evidence graph.
  ///
  /// Complexity: the search for candidates costs what `Similarity` says of short rows in a band; all
  /// else is proportional to the number of candidate pairs, which `CandidateRule.limit` keeps in
  /// proportion to the articles.
  func collect() -> EvidenceGraph {
    let vectorizer = ViewVectorizer(
      documents: documents, terms: terms, threads: options.threads)
    let short = documents.indices.filter { documents[$0].isShort }
    let characters = ViewVectorizer(
      documents: short.map { documents[$0] }, termCount: terms.count, threads: options.threads
    ).matrix(of: .characters)
    let (full, lead) = (vectorizer.matrix(of: .full), vectorizer.matrix(of: .lead))
    let candidates = candidates(full, lead, characters, short: short)
    let judge = PairJudge(
      candidates,
      full: PairCosines(of: candidates, in: full, threads: options.threads).values,
      lead: PairCosines(of: candidates, in: lead, threads: options.threads).values,
      views: PairViews(
        title: vectorizer.matrix(of: .title), names: vectorizer.matrix(of: .names),
        numbers: vectorizer.matrix(of: .numbers), characters: characters,
        characterRows: rows(of: short)))
    return graph(of: judge.judged(by: model, threads: options.threads))
  }

  /// The row of each document among the `short` ones, -1 for the others.
  private func rows(of short: [Int]) -> [Int32] {
    var rows = [Int32](repeating: -1, count: documents.count)
    for (row, document) in short.enumerated() { rows[document] = Int32(row) }
    return rows
  }

  // MARK: Candidates

  private func candidates(
    _ full: SparseMatrix, _ lead: SparseMatrix, _ characters: SparseMatrix, short: [Int]
  ) -> CandidatePairs {
    let rule = options.candidates
    let search = CandidateSearch(
      rule: rule, windowDays: options.windowDays, threads: options.threads)
    let vectors = CandidateVectors.matrix(full: full, lead: lead, threads: options.threads)
    // Headlines often share no whole word with another of the same story: for them alone,
    // neighbours are also sought by characters.
    let byCharacters = search.neighbors(
      in: characters, spans: short.map { spans[$0] }, from: rule.minimumCharacterCosine)
    return CandidatePairs(
      rowCount: documents.count,
      lists: search.neighbors(in: vectors, spans: spans, from: rule.minimumCosine)
        + byCharacters.map { $0.renumbered(short) },
      threads: options.threads, mayMeet: mayMeet)
  }

  private func mayMeet(_ a: Int32, _ b: Int32) -> Bool {
    guard let first = spans[Int(a)], let second = spans[Int(b)] else { return true }
    return first.gap(to: second) <= options.windowDays
  }

  // MARK: Evidence

  private func graph(of judged: [JudgedPair]) -> EvidenceGraph {
    let time = TimeEvidence(
      spans: spans.compactMap(\.self), agreeingPairs: agreeingPairs(judged))
    let pairs = judged.compactMap { pair -> PairEvidence? in
      let gap = gap(pair.row, pair.column)
      let ratio = gap.map { time.ratio(ofGap: $0) } ?? 0
      let logOdds =
        pair.timelessLogOdds + model.joint.weight(of: .time) * ratio
        + (isSameOutletLater(pair, gap) ? model.joint.weight(of: .sameOutletLater) : 0)
      guard logOdds >= PairEvidence.least else { return nil }
      return PairEvidence(
        row: pair.row, column: pair.column, logOdds: logOdds, full: pair.full, lead: pair.lead,
        time: ratio)
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
