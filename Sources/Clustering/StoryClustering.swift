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

  private func groups(
    ofOneLanguage indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus
  ) -> [[Int]] {
    let copies = IdenticalTexts(of: indices, articles, corpus)
    let spans = copies.originals.map { trustedSpan(of: articles[$0]) }
    let graph = EvidenceCollector(
      documents: copies.originals.map { corpus.documents[$0] }, spans: spans,
      termCount: corpus.terms.count, model: model, options: options
    ).collect()
    let linkage = Linkage(
      graph: graph, merge: MergeModel(model: model.merge, time: graph.time), options: options)
    return linkage.groups().map { group in
      group.flatMap { copies.all(of: $0) }.sorted()
    }
  }

  private func trustedSpan(of article: Article) -> PublicationSpan? {
    guard let published = article.published else { return nil }
    if let now = options.now, published.earliest > now.latest + 86_400 { return nil }
    return PublicationSpan(published)
  }
}
