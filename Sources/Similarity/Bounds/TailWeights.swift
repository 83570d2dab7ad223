/// How the values of the tail, the ranks from `headCount` on, are rounded to 16 bits.
struct TailWeights: Sendable {
  /// The first rank of the tail.
  let headCount: Int
  /// For each rank of the tail, the value of one step of its weights.
  let steps: [Float]
  /// The inverse of each step.
  private let inverses: [Float]

  init(_ ranked: RankedMatrix, headCount: Int) {
    self.init(maxima: ranked.maxima, headCount: headCount)
  }

  /// For ranks with the given largest magnitudes.
  init(maxima: [Float], headCount: Int) {
    self.headCount = headCount
    steps = maxima[headCount...].map { $0 / Self.largestWeight }
    inverses = steps.map { 1 / $0 }
  }

  /// Number of ranks in the tail.
  var count: Int { steps.count }

  /// The largest magnitude of a 16-bit weight.
  private static let largestWeight: Float = 32767

  /// A value of the tail in steps of its rank: at least one step for what is not zero, so that no
  /// shared term is lost, and hence within one step of the value.
  func quantized(_ value: Float, tailRank: Int) -> Int32 {
    guard value != 0 else { return 0 }
    // A step that underflowed to zero makes an infinite quotient.
    let steps = value.magnitude * inverses[tailRank] + 0.5
    let weight = max(1, Int32(min(steps, Self.largestWeight)))
    return value < 0 ? -weight : weight
  }
}
