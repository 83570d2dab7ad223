/// How a join would be done, and what it is expected to take on this machine.
///
/// ```swift
/// let plan = search.plan(threshold: 0.2)
/// print(plan.kernel, plan.expectedSeconds)
/// ```
///
/// The figures are estimates from a sample of the pairs and from what the kernels' steps cost on
/// this machine, which is measured once a process. They change the time, never the answer.
public struct JoinPlan: Codable, Hashable, Sendable {
  /// The kernel to use.
  public var kernel: KernelName
  /// Number of frequent columns that are multiplied as dense blocks; 0 for other kernels than
  /// `blas`.
  public var headColumns: Int
  /// Number of slots that these columns are folded into, the depth of the matrix product.
  public var headSlots: Int
  /// Whether they are multiplied as bytes, by oneDNN, and not as numbers.
  public var isHeadInBytes: Bool
  /// How long the part of a row is that stays out of the posting lists; 0 for other kernels than
  /// `suffix`.
  public var prefixLength: Float
  /// Expected time in seconds, on the search's threads, preparation included.
  public var expectedSeconds: Double
  /// Multiplications and additions of the matrix products: half their floating-point operations.
  public var multiplyAdds: Double
  /// Updates of sums by pairs of postings.
  public var updates: Double
  /// Pairs whose canonical product is expected to be computed.
  public var expectedCanonicalProducts: Double

  /// A plan of the given parts.
  public init(
    kernel: KernelName, headColumns: Int = 0, headSlots: Int = 0, isHeadInBytes: Bool = false,
    prefixLength: Float = 0, expectedSeconds: Double, multiplyAdds: Double = 0, updates: Double,
    expectedCanonicalProducts: Double = 0
  ) {
    self.kernel = kernel
    self.headColumns = headColumns
    self.headSlots = headSlots
    self.isHeadInBytes = isHeadInBytes
    self.prefixLength = prefixLength
    self.expectedSeconds = expectedSeconds
    self.multiplyAdds = multiplyAdds
    self.updates = updates
    self.expectedCanonicalProducts = expectedCanonicalProducts
  }
}
