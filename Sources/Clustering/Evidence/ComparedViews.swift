import Vectorization

/// The rows of all articles of one language in each view by which pairs are compared.
struct ComparedViews: Sendable {
  /// Whole texts.
  let full: MatrixRows
  /// Titles and leads.
  let lead: MatrixRows
  /// Titles.
  let title: MatrixRows
}

/// The cosines of two articles, view by view.
struct PairCosines: Sendable {
  var full: Float
  var lead: Float
  var title: Float
  /// By four-grams of characters; 0 unless both have little more than a headline.
  var characters: Float
}
