public import Articles

/// Why an article is in its story, and which other story came closest.
public struct ArticleExplanation: Hashable, Sendable {
  /// The evidence for another article.
  public struct Bond: Hashable, Sendable {
    /// The other article.
    public var article: Article
    /// Log-odds that both report one event; nil where they are below -4, or the two were not compared.
    public var logOdds: Float?
    /// Canonical cosine of the whole texts.
    public var similarity: Float

    /// A bond.
    public init(article: Article, logOdds: Float?, similarity: Float) {
      self.article = article
      self.logOdds = logOdds
      self.similarity = similarity
    }
  }

  /// One thing that joining a story needs, and what there was of it.
  public struct Need: Hashable, Sendable {
    /// What is needed at least.
    public var needed: Float
    /// What there was; nil for nothing at all.
    public var found: Float?

    /// A need.
    public init(needed: Float, found: Float?) {
      self.needed = needed
      self.found = found
    }

    /// Whether there was enough.
    public var isMet: Bool { (found ?? -.infinity) >= needed }
  }

  /// The story that the article would be in if not in its own.
  public struct RunnerUp: Hashable, Sendable {
    /// The story.
    public var story: Story
    /// Log-odds that the article and the story are one.
    public var score: Need
    /// Log-odds of the closest pair of the article and a report of the story.
    public var strongestPair: Need
    /// Mean evidence over all reports of the story.
    public var meanEvidence: Need
    /// The article and the report of that story that speaks for it most.
    public var closest: PairExplanation

    /// A runner-up.
    public init(
      story: Story, score: Need, strongestPair: Need, meanEvidence: Need, closest: PairExplanation
    ) {
      self.story = story
      self.score = score
      self.strongestPair = strongestPair
      self.meanEvidence = meanEvidence
      self.closest = closest
    }
  }

  /// The article.
  public var article: Article
  /// Its story.
  public var story: Story
  /// The story's other reports, the strongest evidence first.
  public var bonds: [Bond]
  /// The article and the first of those; nil in a story of one report.
  public var closest: PairExplanation?
  /// The story that came closest among the others; nil where no other has any evidence.
  public var runnerUp: RunnerUp?

  /// An explanation.
  public init(
    article: Article, story: Story, bonds: [Bond], closest: PairExplanation?, runnerUp: RunnerUp?
  ) {
    self.article = article
    self.story = story
    self.bonds = bonds
    self.closest = closest
    self.runnerUp = runnerUp
  }
}
