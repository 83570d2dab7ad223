extension KernelReport {
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

    /// How often it was run.
    public var runs = 1
    /// The fastest run in seconds.
    public var fastestSeconds = 0.0
    /// The slowest run in seconds.
    public var slowestSeconds = 0.0
    /// What the planner had expected of the kernel; nil for the reference kernel.
    public var expectedSeconds: Double?
    /// How many frequent columns were multiplied as matrices; nil for kernels that multiply none.
    public var headColumns: Int?
    /// The depth of these matrices.
    public var headSlots: Int?
    /// Whether they were multiplied as bytes, by oneDNN, and not as 32-bit floats by BLAS.
    public var productsInBytes: Bool?
    /// Billions of floating-point operations a second in the matrix products, all threads together.
    public var productGigaflops: Double?
    /// What BLAS did meanwhile in plain products of 32-bit floats of the same shapes, on as many
    /// threads; products of bytes can exceed it.
    public var plainGigaflops: Double?
    /// The share of the time that the matrix products took.
    public var productShare: Double?

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
      try container.encode(runs, forKey: .runs)
      try container.encode(fastestSeconds, forKey: .fastestSeconds)
      try container.encode(slowestSeconds, forKey: .slowestSeconds)
      try container.encode(expectedSeconds, forKey: .expectedSeconds)
      try container.encode(headColumns, forKey: .headColumns)
      try container.encode(headSlots, forKey: .headSlots)
      try container.encode(productsInBytes, forKey: .productsInBytes)
      try container.encode(productGigaflops, forKey: .productGigaflops)
      try container.encode(plainGigaflops, forKey: .plainGigaflops)
      try container.encode(productShare, forKey: .productShare)
    }
  }
}
