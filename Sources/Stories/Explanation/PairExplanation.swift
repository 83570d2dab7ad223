public import Articles
public import Clustering

/// Why two articles are taken for reports of one event, or not.
public struct PairExplanation: Hashable, Sendable {
  /// A term that both articles have.
  public struct SharedTerm: Hashable, Sendable {
    /// The term as it is mostly written.
    public var term: String
    /// What it adds to the similarity.
    public var share: Float

    /// A term and its share.
    public init(term: String, share: Float) {
      self.term = term
      self.share = share
    }
  }

  /// What is out of the ordinary about a pair.
  public enum Warning: Hashable, Sendable {
    /// One repeats the text of the other, or both of a third: they are in one story without more ado.
    case copies
    /// The two are in different languages, whose words are not compared.
    case differentLanguages
    /// At least one has no date, so time says nothing.
    case undated
    /// So many days lie between the two that they are never compared.
    case beyondWindow(days: Double)
    /// One outlet published both, days apart: mostly two events of one kind.
    case sameOutletLater
    /// At least one is little more than a headline.
    case headlineOnly
    /// Others were so much closer to both that the pair was not looked at when stories were made.
    case notCompared
  }

  /// One article.
  public var first: Article
  /// The other article.
  public var second: Article
  /// Canonical cosine of the whole texts.
  public var similarity: Float
  /// The terms of both, by falling share; the shares add up to the similarity.
  public var terms: [SharedTerm]
  /// What each kind of evidence adds to the log-odds; empty for copies and different languages.
  public var evidence: [EvidencePart]
  /// Whether both are in one story.
  public var isSameStory: Bool
  /// What is out of the ordinary.
  public var warnings: [Warning]

  /// An explanation.
  public init(
    first: Article, second: Article, similarity: Float, terms: [SharedTerm],
    evidence: [EvidencePart], isSameStory: Bool, warnings: [Warning]
  ) {
    self.first = first
    self.second = second
    self.similarity = similarity
    self.terms = terms
    self.evidence = evidence
    self.isSameStory = isSameStory
    self.warnings = warnings
  }

  /// Log-odds that both report one event; nil where there is no evidence to weigh.
  public var logOdds: Float? {
    evidence.isEmpty ? nil : evidence.reduce(0) { $0 + $1.logOdds }
  }
}
