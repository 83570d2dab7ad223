/// A way to compute the similarities of a matrix it was made for.
protocol SimilarityKernel: NearestKernel {
  /// All pairs of rows with a canonical dot product of at least `threshold`, by row and column.
  func join(threshold: Float) -> [SimilarPair]
}
