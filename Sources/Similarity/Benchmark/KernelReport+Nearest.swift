extension KernelReport {
  /// What it took to find the nearest rows of single rows, one after another.
  public struct Nearest: Codable, Hashable, Sendable {
    /// Rows searched.
    public var rows: Int
    /// How many neighbours were asked for.
    public var count: Int
    /// Threads that made the index; a query takes one.
    public var threads: Int
    /// Queries that were timed.
    public var queries: Int
    /// What it took to make the index, in seconds.
    public var preparationSeconds: Double
    /// The middle query's time in seconds.
    public var medianSeconds: Double
    /// Nine in ten queries took no longer.
    public var p90Seconds: Double
    /// 99 in 100 queries took no longer.
    public var p99Seconds: Double
    /// Whether the neighbours are those that comparing with every row finds, to the bit; nil where
    /// that was not looked at.
    public var agreesWithReference: Bool?
  }
}
