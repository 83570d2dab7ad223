/// A way to compute the similarities of a matrix it was made for.
protocol SimilarityKernel: Sendable {
  /// All pairs of rows that the task asks for, by row and column; some of them where the task is
  /// cancelled on the way.
  ///
  /// - Parameters:
  ///   - task: What is wanted.
  ///   - head: The head that was planned for a kernel that has one.
  /// - Returns: The pairs with their canonical dot products.
  func join(_ task: JoinTask, head: PlannedHead?) -> [SimilarPair]
  /// The `count` nearest others of each row with a canonical dot product above `minimum`.
  func nearest(_ count: Int, minimum: Float) -> NearestNeighbors
}
