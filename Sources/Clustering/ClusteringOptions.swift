package import Articles

/// The settings of the clustering stage.
package struct ClusteringOptions: Hashable, Sendable {
  /// Which pairs are looked at.
  package var candidates: CandidateRule
  /// Two dated articles further apart than this never meet.
  package var windowDays: Double
  /// What a merge needs.
  package var merge: MergeNeeds
  /// What merges need that come once no other meets `merge`, each when those before it are done, the
  /// stricter first: coarser groups of the same groups.
  package var coarserMerges: [MergeNeeds]
  /// Down to which score the merges make parts of groups, which lie inside them; nil for no parts.
  package var partsScore: Float?
  /// Whether groups in different languages that report one event become one.
  package var joinsLanguages: Bool
  /// What counts as today: a date more than a day later is doubted, and the article taken as undated.
  package var now: PublicationTime?
  /// Threads to work on.
  package var threads: Int

  /// Settings.
  package init(
    candidates: CandidateRule = CandidateRule(), windowDays: Double = 180,
    merge: MergeNeeds = MergeNeeds(), coarserMerges: [MergeNeeds] = [],
    partsScore: Float? = nil, joinsLanguages: Bool = false,
    now: PublicationTime? = nil, threads: Int
  ) {
    self.candidates = candidates
    self.windowDays = windowDays
    self.merge = merge
    self.coarserMerges = coarserMerges
    self.partsScore = partsScore
    self.joinsLanguages = joinsLanguages
    self.now = now
    self.threads = threads
  }

  /// When an article was published, where that is known and no later than tomorrow.
  func trustedSpan(of article: Article) -> PublicationSpan? {
    guard let published = article.published else { return nil }
    if let now, Double(published.earliest) > Double(now.latest) + 86_400 { return nil }
    return PublicationSpan(published)
  }
}
