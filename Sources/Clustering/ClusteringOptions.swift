package import Articles

/// The settings of the clustering stage.
package struct ClusteringOptions: Hashable, Sendable {
  /// Which pairs are looked at.
  package var candidates: CandidateRule
  /// Two dated articles further apart than this never meet.
  package var windowDays: Double
  /// Two groups become one while their merge score (log-odds) reaches this.
  package var mergeCut: Float
  /// A merge needs a pair with at least these log-odds.
  package var strongestNeeded: Float
  /// What counts as today: a date more than a day later is doubted, and the article taken as undated.
  package var now: PublicationTime?
  /// Threads to work on.
  package var threads: Int

  /// Settings.
  package init(
    candidates: CandidateRule = CandidateRule(), windowDays: Double = 180, mergeCut: Float = 0,
    strongestNeeded: Float = -2, now: PublicationTime? = nil, threads: Int
  ) {
    self.candidates = candidates
    self.windowDays = windowDays
    self.mergeCut = mergeCut
    self.strongestNeeded = strongestNeeded
    self.now = now
    self.threads = threads
  }
}
