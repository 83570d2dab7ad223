package import Articles
package import TextAnalysis

/// Decides which articles report the same event.
///
/// ```swift
/// let clustering = StoryClustering(model: try .shipped(), options: ClusteringOptions(threads: 2))
/// let groups = clustering.groups(of: articles, corpus)
/// ```
package struct StoryClustering: Sendable {
  private let model: EvidenceModel
  private let options: ClusteringOptions

  /// A clustering by the weights of `model`.
  package init(model: EvidenceModel, options: ClusteringOptions) {
    self.model = model
    self.options = options
  }

  /// Groups of indices into `articles`: every article in exactly one group, groups by their
  /// smallest member, members rising.
  ///
  /// Articles of different languages are never in one group.
  ///
  /// `articles` must be in an order that their content decides, since it breaks ties; `corpus` holds
  /// their analysis in the same order.
  package func groups(of articles: [Article], _ corpus: AnalyzedCorpus) -> [[Int]] {
    let byLanguage = Dictionary(grouping: articles.indices) { corpus.documents[$0].language }
    return byLanguage.keys.sorted().flatMap { language in
      groups(ofOneLanguage: byLanguage[language] ?? [], articles, corpus)
    }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// What stands around the article at `index`: its story, and how strongly each of the articles
  /// compared with it in full reports the same event.
  ///
  /// Complexity: that of grouping the articles in its language.
  package func neighborhood(
    of index: Int, in articles: [Article], _ corpus: AnalyzedCorpus
  ) -> Neighborhood {
    let language = corpus.documents[index].language
    let indices = articles.indices.filter { corpus.documents[$0].language == language }
    let (copies, graph) = evidence(among: indices, articles, corpus)
    var neighborhood = Neighborhood()
    guard let own = copies.number(of: index) else { return neighborhood }
    let group = linkage(graph).groups().first { $0.contains(own) } ?? [own]
    neighborhood.story = Set(group.flatMap { copies.all(of: $0) })
    for copy in copies.all(of: own) {
      neighborhood.logOdds[copy] = Neighborhood.certain
    }
    graph.forEachPair { row, column, logOdds in
      guard Int(row) == own || Int(column) == own else { return }
      for article in copies.all(of: Int(row) == own ? Int(column) : Int(row)) {
        neighborhood.logOdds[article] = min(logOdds, Neighborhood.certain)
      }
    }
    return neighborhood
  }

  private func groups(
    ofOneLanguage indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus
  ) -> [[Int]] {
    let (copies, graph) = evidence(among: indices, articles, corpus)
    return linkage(graph).groups().map { group in
      group.flatMap { copies.all(of: $0) }.sorted()
    }
  }

  private func evidence(
    among indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus
  ) -> (IdenticalTexts, EvidenceGraph) {
    let copies = IdenticalTexts(of: indices, articles, corpus, threads: options.threads)
    let collector = EvidenceCollector(
      documents: copies.originals.map { corpus.documents[$0] },
      spans: copies.originals.map { trustedSpan(of: articles[$0]) },
      outlets: copies.originals.map { articles[$0].source }, termCount: corpus.terms.count,
      model: model, options: options)
    defer { releaseFreedMemory() }
    return (copies, collector.collect())
  }

  private func linkage(_ graph: EvidenceGraph) -> Linkage {
    Linkage(
      graph: graph, merge: MergeModel(model: model.merge, time: graph.time), options: options)
  }

  private func trustedSpan(of article: Article) -> PublicationSpan? {
    guard let published = article.published else { return nil }
    if let now = options.now, Double(published.earliest) > Double(now.latest) + 86_400 {
      return nil
    }
    return PublicationSpan(published)
  }
}
