/// Why a search gave no answer.
public enum SimilarityError: Error, Equatable, Sendable {
  /// The search's control asked to stop.
  case cancelled
}
