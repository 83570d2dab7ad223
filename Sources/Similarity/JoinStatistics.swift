/// What a join did and how long its parts took, added up over all threads.
///
/// The seconds of matrix products, of posting lists and of looking through tiles are those that the
/// threads worked, whoever else has use of the processor.
/// Kernels other than `blas` fill in the canonical products and the preparation alone, `reference`
/// the preparation.
package struct JoinStatistics: Hashable, Sendable {
  /// Time in matrix products.
  package var matrixSeconds = 0.0
  /// Multiplications and additions in them.
  package var multiplyAdds = 0.0
  /// Time in plain matrix products of the same shapes, now and then beside the others.
  package var plainSeconds = 0.0
  /// Multiplications and additions in them.
  package var plainMultiplyAdds = 0.0
  /// Time in adding posting lists to tiles.
  package var tailSeconds = 0.0
  /// Updates of tiles by pairs of postings.
  package var updates = 0.0
  /// Time in looking through tiles for pairs to nominate.
  package var sweepSeconds = 0.0
  /// Time in canonical products.
  package var canonicalSeconds = 0.0
  /// Canonical products computed.
  package var canonicalProducts = 0
  /// Time before the first tile: planning and posting lists.
  package var preparationSeconds = 0.0

  /// Nothing yet.
  package init() {}

  static func += (total: inout JoinStatistics, part: JoinStatistics) {
    total.matrixSeconds += part.matrixSeconds
    total.multiplyAdds += part.multiplyAdds
    total.plainSeconds += part.plainSeconds
    total.plainMultiplyAdds += part.plainMultiplyAdds
    total.tailSeconds += part.tailSeconds
    total.updates += part.updates
    total.sweepSeconds += part.sweepSeconds
    total.canonicalSeconds += part.canonicalSeconds
    total.canonicalProducts += part.canonicalProducts
    total.preparationSeconds += part.preparationSeconds
  }
}
