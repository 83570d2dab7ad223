/// What a benchmark measured, and where.
public struct KernelReport: Codable, Hashable, Sendable {
  /// The machine it ran on.
  public var machine: MachineFacts
  /// A result for each kernel, threshold and number of threads.
  public var results: [Result]
  /// Whether all exact kernels found the same pairs, to the bit; it is no part of the JSON.
  public var kernelsAgree = true

  /// What one kernel took for one join.
  public struct Result: Codable, Hashable, Sendable {
    /// The kernel's name.
    public var kernel: String
    /// Whether the kernel finds every pair.
    public var exact: Bool
    /// Rows joined.
    public var rows: Int
    /// Values stored in them.
    public var nonzeros: Int
    /// The least cosine of a pair.
    public var threshold: Float
    /// Threads used.
    public var threads: Int
    /// Median time of the runs in seconds.
    public var seconds: Double
    /// Pairs i < j found.
    public var pairs: Int
    /// Time divided by the number of all pairs i < j, near or not.
    public var nanosecondsPerPair: Double
    /// The most memory the process held during the runs, the matrix included; 0 where the system
    /// does not tell.
    public var peakMemoryBytes: Int
    /// Whether this is the kernel that would be taken where none is asked for.
    public var chosen: Bool
    /// Whether the pairs are the reference kernel's, to the bit; nil where that one was not run.
    public var agreesWithReference: Bool?

    /// All keys, those without a value as null.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(kernel, forKey: .kernel)
      try container.encode(exact, forKey: .exact)
      try container.encode(rows, forKey: .rows)
      try container.encode(nonzeros, forKey: .nonzeros)
      try container.encode(threshold, forKey: .threshold)
      try container.encode(threads, forKey: .threads)
      try container.encode(seconds, forKey: .seconds)
      try container.encode(pairs, forKey: .pairs)
      try container.encode(nanosecondsPerPair, forKey: .nanosecondsPerPair)
      try container.encode(peakMemoryBytes, forKey: .peakMemoryBytes)
      try container.encode(chosen, forKey: .chosen)
      try container.encode(agreesWithReference, forKey: .agreesWithReference)
    }
  }

  private enum CodingKeys: String, CodingKey { case machine, results }
}
