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
  /// Memory: the short rows while candidates are sought (`Nominations`), then some twenty bytes a
  /// candidate pair and the whole rows of the articles that meet at a time (`PairSweep`).
  func collect() -> EvidenceGraph { weighed(compared()).graph }

  /// The evidence graph, and what explains it.
  func explained() -> (EvidenceGraph, PairExplainer) {
    let compared = compared()
    let (weighing, graph, context) = weighed(compared)
    return (
      graph,
      PairExplainer(
        judge: compared.judge, views: compared.views, weighing: weighing, context: context)
    )
  }

  private func weighed(
    _ compared: Compared
  ) -> (weighing: EvidenceWeighing, graph: EvidenceGraph, context: EvidenceWeighing.Context) {
    let weighing = EvidenceWeighing(
      spans: spans, order: order, outlets: outlets, isShort: isShort,
      terms: compared.articleTerms, model: model)
    let (graph, context) = weighing.graph(of: compared.judge.candidates, compared.cosines) {
      compared.judge.judge(by: model, collect: $0)
    }
    return (weighing, graph, context)
  }

  /// Articles that have been compared, before any model has judged the pairs.
  struct Compared {
    let judge: PairJudge
    let cosines: TextCosines
    let articleTerms: ArticleTerms
    let views: ComparedViews
  }

  /// Which documents may meet.
  var order: TimeOrder {
    TimeOrder(
      spans: spans, windowDays: options.windowDays,
      windowArticles: options.candidates.windowArticles)
  }

  /// Which documents have little more than a headline.
  var isShort: [Bool] { documents.map(\.isShort) }

  /// Finds the candidate pairs and compares them.
  func compared() -> Compared {
    let vectorizer = ViewVectorizer(
      documents: documents, terms: terms, threads: options.threads)
    let short = documents.indices.filter { documents[$0].isShort }
    let grams = ViewVectorizer(
      documents: short.map { documents[$0] }, termCount: terms.count, threads: options.threads
    ).matrix(of: .characters)
    let views = ComparedViews(
      full: vectorizer.rows(of: .full), lead: vectorizer.rows(of: .lead),
      title: vectorizer.rows(of: .title))
    let vectors = CandidateVectors.matrix(
      full: views.full, lead: views.lead, threads: options.threads)
    let articleTerms = ArticleTerms(heaviestOf: vectors)
    let sweep = PairSweep(
      pairs: candidates(consume vectors, grams, short: short), threads: options.threads)
    let cosines = TextCosines(
      sweep, full: views.full, lead: views.lead, title: views.title)
    let judge = PairJudge(
      sweep.pairs, cosines, CharacterCosines(grams, of: short, count: documents.count),
      threads: options.threads)
    return Compared(judge: judge, cosines: cosines, articleTerms: articleTerms, views: views)
  }

  // MARK: Candidates

  private func candidates(
    _ vectors: consuming SparseMatrix, _ characters: SparseMatrix, short: [Int]
  ) -> CandidatePairs {
    let rule = options.candidates
    let search = CandidateSearch(
      rule: rule, windowDays: options.windowDays, threads: options.threads)
    var lists = search.neighbors(
      in: vectors, spans: spans, from: rule.minimumCosine)
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
}
