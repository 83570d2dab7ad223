/// A way to find all pairs of similar rows of a matrix it was made for.
protocol JoinKernel: Sendable {
  /// All pairs of rows that the task asks for, by row and column; some of them where the task is
  /// cancelled on the way.
  ///
  /// - Parameters:
  ///   - task: What is wanted.
  ///   - cut: Where the rows are to be cut, for a kernel that cuts them.
  /// - Returns: The pairs with their canonical dot products.
  func join(_ task: JoinTask, cut: PlannedCut?) -> [SimilarPair]
}

/// A way to find the pairs and the nearest rows both.
typealias SimilarityKernel = JoinKernel & NearestKernel
