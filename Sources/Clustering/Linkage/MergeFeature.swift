/// What is known about two groups of reports before it is judged whether they are one story.
///
/// Every feature comes from sums over pairs or articles that add up when groups merge.
enum MergeFeature: Int, ModelFeature {
  /// Log-odds of the mean tempered probability over the cross pairs; pairs without evidence count 0.
  case meanEvidence
  /// Log-odds of the highest tempered probability of a cross pair.
  case strongestEvidence
  /// Logarithm of the mean tempered probability between the groups over the geometric mean of those
  /// inside them: a merge is judged by how coherent its two sides are.
  case relativeEvidence
  /// Natural logarithms of the group sizes, and their product.
  case logSmallerSize, logLargerSize, logSizeProduct
  /// The story size that the articles' sure pairs let expect, over the size it would have.
  case expectedSize
  /// How crowded the articles' neighbourhoods are.
  case crowding
  /// The share of articles with little more than a headline, and what it makes of `logSmallerSize`:
  /// headlines agree less, and more of them make a story.
  case short, shortLogSmallerSize
  /// How well a term tells the groups apart (`TermContrast`), times the logarithm of 1 + the
  /// smaller size and the share of articles with more than a headline: a few reports, or a few words,
  /// always differ.
  case contrastLess, contrastMore
}
