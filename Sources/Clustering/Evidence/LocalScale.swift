/// How close each article is to its own nearest neighbours: the mean cosine to its k nearest.
///
/// A cosine means little by itself: 0.4 is much between two short reports and little between two
/// match reports of one league. Divided by the scales of both sides it can be compared. Source:
/// Zelnik-Manor, Perona, *Self-Tuning Spectral Clustering*, 2004, who scale by the k-th distance.
struct LocalScale: Sendable {
  private let scales: [Float]

  /// Scales from the cosines of each article to its nearest neighbours, falling; `others` is the
  /// number of articles it could have met.
  ///
  /// Neighbours that share no term count as cosine 0.
  init(nearest k: Int, of cosines: [[Float]], others: Int) {
    let count = Float(max(min(k, others), 1))
    scales = cosines.map { $0.prefix(k).reduce(0, +) / count + 0.0001 }
  }

  /// `cosine` of the articles `row` and `column`, divided by the geometric mean of their scales, at
  /// most 2.
  func relative(_ cosine: Float, _ row: Int, _ column: Int) -> Float {
    min(2, cosine / (scales[row] * scales[column]).squareRoot())
  }
}
