/// What can go wrong in the clustering stage.
public enum ClusteringError: Error, Hashable, Sendable {
  /// The weights are not the JSON they should be.
  case unreadableWeights(reason: String)
  /// The weights name a feature that no model has.
  case unknownFeature(name: String)
  /// The labels do not tell right from wrong, so no weights can be learned: of `kind` "pair" or "merge".
  case nothingToLearn(kind: String)
}
