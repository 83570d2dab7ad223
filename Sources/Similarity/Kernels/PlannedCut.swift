/// Where a kernel cuts rows into the part that it multiplies and the part that it bounds, as planned for
/// a join.
enum PlannedCut: Hashable, Sendable {
  /// The head of the kernel `blas`.
  case head(PlannedHead)
  /// How long the part of a row is that the kernel `suffix` leaves out of its posting lists.
  case prefix(length: Float)
}
