import Vectorization

/// What the kernels' steps cost on a machine, in nanoseconds.
struct KernelCosts: Sendable {
  /// A multiplication and addition in a matrix product of a block and a tile.
  var multiplyAdd: Double
  /// The same in bytes; infinite where there is no library for these.
  var byteMultiplyAdd = Double.infinity
  /// Making a number of a product of bytes.
  var byteScaling = 0.1
  /// An update of a tile by a pair of postings.
  var tileUpdate: Double
  /// A loop over a tile's postings of a term, beside its updates.
  var tileLoop: Double
  /// Looking a term of a block up in a tile.
  var tileVisit: Double
  /// Looking at one product of a tile.
  var tileSweep: Double
  /// Adding one value's product to a canonical dot product.
  var canonicalValue: Double
  /// An update of a row's sums by a posting.
  var rowUpdate: Double
  /// A loop over one posting list for a row, beside its updates.
  var rowSegment: Double
  /// Looking at one of a row's sums.
  var sweep: Double
  /// Looking at one of a row's sums, with what bounds the rest.
  var suffixSweep: Double
  /// Bounding a pair run by run of ranks.
  var runProduct: Double
  /// Sorting a value into posting lists.
  var posting: Double
  /// An update of a row's sums in double precision.
  var referenceUpdate: Double
  /// Clearing and looking at one of these sums.
  var referenceSweep: Double

  /// The costs of an ordinary machine, for inputs too small to measure anything.
  static let typical = KernelCosts(
    multiplyAdd: 0.02, tileUpdate: 0.9, tileLoop: 4, tileVisit: 3, tileSweep: 0.15,
    canonicalValue: 0.7, rowUpdate: 0.55, rowSegment: 6, sweep: 0.1, suffixSweep: 0.2,
    runProduct: 25, posting: 6,
    referenceUpdate: 3, referenceSweep: 0.8)

  /// The costs of this machine, measured once a process (some 20 ms).
  static let measured = CostProbe.run()

  /// The costs to plan a matrix's work with: measured only where the work may take some twenty times
  /// as long as measuring.
  static func suiting(_ ranked: RankedMatrix) -> KernelCosts {
    let updates = ranked.frequencies.reduce(0.0) { $0 + Double($1) * Double($1) / 2 }
    guard updates >= 1.5e8 else { return .typical }
    var costs = measured
    costs.canonicalValue = CostProbe.canonicalValue(ranked)
    costs.posting = CostProbe.posting(ranked)
    return costs
  }

  /// What a canonical product of a row of so many values costs.
  func canonicalProduct(values: Double) -> Double { 20 + values * canonicalValue }
}
