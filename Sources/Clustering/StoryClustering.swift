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
  let options: ClusteringOptions

  /// A clustering by the weights of `model`.
  package init(model: EvidenceModel, options: ClusteringOptions) {
    self.model = model
    self.options = options
  }

  /// Groups of indices into `articles`, and their parts where the options ask for them.
  ///
  /// Articles of different languages are only in one group where the options join languages.
  ///
  /// `articles` must be in an order that their content decides, since it breaks ties; `corpus` holds
  /// their analysis in the same order.
  /// `reprints` are those among them: each is in the group of its original, and no evidence of its
  /// own.
  package func groups(
    of articles: [Article], _ corpus: AnalyzedCorpus, _ reprints: Reprints
  ) -> NestedGroups {
    let byLanguage = Dictionary(grouping: articles.indices) { corpus.documents[$0].language }
    var found = NestedGroups.joined(
      byLanguage.keys.sorted().map { language in
        groups(ofOneLanguage: byLanguage[language] ?? [], articles, corpus, reprints)
      })
    found.groups = joiningLanguages(found.groups, of: articles, corpus)
    return found
  }

  /// What stands around the article at `index`: its story, and how strongly each of the articles
  /// compared with it in full reports the same event.
  ///
  /// Complexity: that of grouping the articles in its language, or all of them where the options join
  /// languages.
  package func neighborhood(
    of index: Int, in articles: [Article], _ corpus: AnalyzedCorpus, _ reprints: Reprints
  ) -> Neighborhood {
    let language = corpus.documents[index].language
    let indices = articles.indices.filter { corpus.documents[$0].language == language }
    let (copies, graph) = evidence(among: indices, articles, corpus, reprints)
    var neighborhood = Neighborhood()
    guard let own = copies.number(of: index) else { return neighborhood }
    let group = linkage(graph).groups().first { $0.contains(own) } ?? [own]
    neighborhood.story = Set(group.flatMap { copies.all(of: $0) })
    if options.joinsLanguages {
      let all = groups(of: articles, corpus, reprints).groups
      neighborhood.story.formUnion(all.first { $0.contains(index) } ?? [])
    }
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
    ofOneLanguage indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus,
    _ reprints: Reprints
  ) -> NestedGroups {
    let (copies, graph) = evidence(among: indices, articles, corpus, reprints)
    return linkage(graph).nestedGroups().map { group in
      group.flatMap { copies.all(of: $0) }.sorted()
    }
  }

  /// The articles at `indices`, all of one language, with copies folded, and the evidence between them.
  func evidence(
    among indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus, _ reprints: Reprints
  ) -> (CollapsedArticles, EvidenceGraph) {
    let (copies, collector) = collector(among: indices, articles, corpus, reprints)
    defer { releaseFreedMemory() }
    return (copies, collector.collect())
  }

  /// The articles at `indices`, all of one language, with copies folded, and what compares them.
  func collector(
    among indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus, _ reprints: Reprints
  ) -> (CollapsedArticles, EvidenceCollector) {
    let copies = CollapsedArticles(indices, reprints)
    let collector = EvidenceCollector(
      documents: copies.originals.map { corpus.documents[$0] },
      spans: copies.originals.map { options.trustedSpan(of: articles[$0]) },
      outlets: copies.originals.map { articles[$0].source }, terms: corpus.terms,
      model: model, options: options)
    return (copies, collector)
  }

  /// What makes groups of a graph.
  func linkage(_ graph: EvidenceGraph) -> Linkage {
    Linkage(
      graph: graph, merge: MergeModel(model: model.merge), options: options)
  }
}
