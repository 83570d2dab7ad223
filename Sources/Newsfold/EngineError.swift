public import Clustering

/// What can go wrong in the engine.
public enum EngineError: Error, Hashable, Sendable {
  /// No tunable has this name.
  case unknownTunable(name: String)
  /// The tunable cannot have this value.
  case invalidValue(tunable: Tunable, value: String)
  /// No article has this id.
  case unknownArticle(id: String)
  /// No story has this id.
  case unknownStory(id: String)
  /// The clustering stage failed.
  case clustering(ClusteringError)
}
