extension CanonicalScorer {
  /// Decides the nominations of a row: those pairs of it that reach the task's threshold.
  ///
  /// - Parameters:
  ///   - row: The row, which is spread out for all of them together.
  ///   - others: The rows that it may be similar to, each once.
  ///   - task: What is wanted.
  ///   - pairs: Where to add the pairs, in rising order of the other row; the earlier row of each comes
  ///     first.
  mutating func decide(
    _ row: Int, with others: consuming [Int32], _ task: JoinTask, into pairs: inout [SimilarPair]
  ) {
    if others.isEmpty { return }
    let start = task.isMeasured ? ContinuousClock.now : nil
    others.sort()
    load(row: row)
    let own = Int32(row)
    for (other, cosine) in zip(others, dots(others)) where cosine >= task.threshold {
      pairs.append(SimilarPair(row: min(own, other), column: max(own, other), cosine: cosine))
    }
    if let start {
      var statistics = JoinStatistics()
      statistics.canonicalSeconds = (ContinuousClock.now - start) / .seconds(1)
      statistics.canonicalProducts = others.count
      task.add(statistics)
    }
  }
}
