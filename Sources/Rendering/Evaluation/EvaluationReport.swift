public import Articles
public import Evaluation

/// How good found stories are against labels, ready to be written in any format.
public struct EvaluationReport: Sendable {
  /// The program's version, which is also the version of the formats.
  public var version: String
  /// The scores over the labelled articles.
  public var scores: ClusteringScores
  /// Articles that have no label and were left out.
  public var unlabelled: Int
  /// Labels of articles that are not there.
  public var unusedLabels = 0
  /// Labelled articles that the result does not have; each counts as a story of its own.
  public var missing = 0
  /// Labelled stories that were found exactly.
  public var exactStories = 0
  /// How the intervals were made.
  public var bootstrap: Bootstrap?
  /// Where each score probably lies.
  public var intervals: ScoreIntervals?
  /// The labelled stories by size.
  public var bins: [SizeBin] = []
  /// Found stories that join labelled ones.
  public var merges = Mistakes()
  /// Labelled stories that are torn.
  public var splits = Mistakes()
  /// Another result beside this one.
  public var comparison: Comparison?

  /// A report on scores.
  public init(version: String, scores: ClusteringScores, unlabelled: Int = 0) {
    self.version = version
    self.scores = scores
    self.unlabelled = unlabelled
  }

  /// Mistakes of one kind.
  public struct Mistakes: Sendable {
    /// How many there are.
    public var count = 0
    /// Those that cost most, the worst first.
    public var worst: [Mistake] = []

    /// None, or some.
    public init(count: Int = 0, worst: [Mistake] = []) {
      self.count = count
      self.worst = worst
    }
  }

  /// A story that joins others or is torn among others.
  public struct Mistake: Sendable {
    /// The found story's id, or the label.
    public var name: String
    /// What is wrong with it.
    public var error: GroupError
    /// What it is made of, the largest first; there may be more than these.
    public var parts: [Part]
    /// The pair across the parts that speaks most for one story; nil where that was not looked at.
    public var bond: Bond?

    /// A mistake.
    public init(name: String, error: GroupError, parts: [Part], bond: Bond? = nil) {
      self.name = name
      self.error = error
      self.parts = parts
      self.bond = bond
    }
  }

  /// The articles of a mistake that belong together, or stand together.
  public struct Part: Sendable {
    /// The label, or the found story's id.
    public var name: String
    /// Its articles.
    public var count: Int
    /// The article that stands for it.
    public var article: ArticleID
    /// That article's headline; nil where there are no articles to read it from.
    public var headline: String?

    /// A part.
    public init(name: String, count: Int, article: ArticleID, headline: String? = nil) {
      self.name = name
      self.count = count
      self.article = article
      self.headline = headline
    }
  }

  /// Two articles in different parts.
  public struct Bond: Sendable {
    /// One of the two.
    public var first: Article
    /// The other.
    public var second: Article
    /// Log-odds that both report the same event; nil where they were not compared in full.
    public var logOdds: Float?
    /// Canonical cosine of the whole texts.
    public var similarity: Float
    /// How many pairs across the parts have log-odds above 0.
    public var supporters: Int

    /// A bond.
    public init(
      first: Article, second: Article, logOdds: Float?, similarity: Float, supporters: Int
    ) {
      self.first = first
      self.second = second
      self.logOdds = logOdds
      self.similarity = similarity
      self.supporters = supporters
    }
  }
}
