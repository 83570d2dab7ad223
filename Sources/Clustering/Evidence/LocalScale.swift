/// How close each article is to its own nearest neighbours: the mean cosine to its k nearest.
///
/// A cosine means little by itself: 0.4 is much between two short reports and little between two
/// match reports of one league. Divided by the scales of both sides it can be compared. Source:
/// Zelnik-Manor, Perona, *Self-Tuning Spectral Clustering*, 2004, who scale by the k-th distance.
///
/// Articles that are like no other have scales of nearly nothing, and any two of them would look close
/// beside that: every scale is larger by `floor`.
struct LocalScale: Sendable {
  private static let floor: Float = 0.1

  private let scales: [Float]

  /// Scales from the `highest` cosines of each article, k of them at most; `rowCount` articles.
  ///
  /// Neighbours that share no term count as cosine 0, those that do not exist do not count.
  init(nearest k: Int, among highest: HighestCosines, rowCount: Int) {
    let count = Float(max(min(k, rowCount - 1), 1))
    scales = (0..<rowCount).map { highest.sum(k, ofRow: $0) / count + Self.floor }
  }

  /// `cosine` of the articles `row` and `column`, divided by the geometric mean of their scales, at
  /// most 2.
  func relative(_ cosine: Float, _ row: Int, _ column: Int) -> Float {
    min(2, cosine / (scales[row] * scales[column]).squareRoot())
  }
}
