/// A way to find the nearest of every row of a matrix it was made for.
protocol NearestKernel: Sendable {
  /// The `count` nearest others of each row, among those that `band` lets it meet, with a canonical
  /// dot product above `minimum`.
  func nearest(
    _ count: Int, minimum: Float, within band: Band?, control: SearchControl
  ) throws(SimilarityError) -> NearestNeighbors
}
