/// A way to compute the similarities of a matrix it was made for.
protocol SimilarityKernel: Sendable {
  /// All pairs of rows with a canonical dot product of at least `threshold`, by row and column.
  func join(threshold: Float) -> [SimilarPair]
  /// The `count` nearest others of each row with a canonical dot product above `minimum`.
  func nearest(_ count: Int, minimum: Float) -> NearestNeighbors
}
