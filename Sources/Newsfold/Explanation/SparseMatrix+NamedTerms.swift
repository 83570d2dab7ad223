import Stories
import TextAnalysis
import Vectorization

extension SparseMatrix {
  /// The terms that two rows share, as they are mostly written, by falling share of the rows' product.
  func sharedTerms(
    _ first: Int, _ second: Int, named terms: TermTable
  ) -> [PairExplanation.SharedTerm] {
    sharedTerms(first, second).map { column, share in
      PairExplanation.SharedTerm(term: terms.surfaces[Int(column)], share: share)
    }.sorted { ($1.share, $0.term) < ($0.share, $1.term) }
  }
}
