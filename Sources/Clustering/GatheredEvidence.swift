package import Articles
package import TextAnalysis

/// The evidence among articles, gathered once: they can be grouped by several rules, and it can be
/// asked about pairs.
package struct GatheredEvidence: Sendable {
  /// What is known of the articles of one language.
  struct Part: Sendable {
    let copies: CollapsedArticles
    let graph: EvidenceGraph
    let explainer: PairExplainer
  }

  /// A part for each language, in the order of their codes.
  let parts: [Part]
}

extension StoryClustering {
  /// Gathers what `groups(of:_:_:)` decides by, of articles and an analysis in the same order.
  ///
  /// Complexity: that of `groups(of:_:_:)` but for the linkage.
  package func gather(
    _ articles: [Article], _ corpus: AnalyzedCorpus, _ reprints: Reprints
  ) -> GatheredEvidence {
    let byLanguage = Dictionary(grouping: articles.indices) { corpus.documents[$0].language }
    return GatheredEvidence(
      parts: byLanguage.keys.sorted().map { language in
        let (copies, collector) = collector(
          among: byLanguage[language] ?? [], articles, corpus, reprints)
        let (graph, explainer) = collector.explained()
        releaseFreedMemory()
        return GatheredEvidence.Part(copies: copies, graph: graph, explainer: explainer)
      })
  }

  /// What `groups(of:_:_:)` gives, language by language, for the articles of `gathered`: of this
  /// clustering's options only what a merge needs still counts.
  ///
  /// Languages are not joined yet; see `joiningLanguages(_:of:_:)`.
  package func groups(by gathered: GatheredEvidence) -> NestedGroups {
    NestedGroups.joined(
      gathered.parts.map { part in
        linkage(part.graph).nestedGroups().map { group in
          group.flatMap { part.copies.all(of: $0) }.sorted()
        }
      })
  }
}
