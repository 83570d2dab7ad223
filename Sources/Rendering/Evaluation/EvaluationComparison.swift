public import Evaluation

extension EvaluationReport {
  /// Another result for the same articles, and what changed from it to this one.
  public struct Comparison: Sendable {
    /// What the other result is called.
    public var name: String
    /// The other result's scores.
    public var scores: ClusteringScores
    /// Labelled articles that the other result does not have; each counts as a story of its own.
    public var missing = 0
    /// Where this result's scores minus the other's probably lie.
    public var intervals: ScoreIntervals?
    /// Found stories that both results have.
    public var sharedStories = 0
    /// Labelled stories that are better with this result.
    public var betterCount = 0
    /// Labelled stories that are worse with this result.
    public var worseCount = 0
    /// Labelled stories that are found otherwise, but no better and no worse.
    public var evenCount = 0
    /// Those that gain most.
    public var better: [Change] = []
    /// Those that lose most.
    public var worse: [Change] = []

    /// A comparison.
    public init(name: String, scores: ClusteringScores) {
      self.name = name
      self.scores = scores
    }
  }

  /// A labelled story that both results treat differently.
  public struct Change: Sendable {
    /// The labelled story.
    public var story: Part
    /// How it was found before and now.
    public var change: GroupChange

    /// A change.
    public init(story: Part, change: GroupChange) {
      self.story = story
      self.change = change
    }
  }
}
