package import Articles
import Clustering
import Similarity
package import Stories
import TextAnalysis
import Vectorization

extension StoryStudy {
  /// The place of the article called `id`.
  package func place(of id: ArticleID) throws(EngineError) -> Int {
    guard let place = articles.firstIndex(where: { $0.id == id }) else {
      throw .unknownArticle(id: id.rawValue)
    }
    return place
  }

  /// Why the articles at two different places are in one story or not, `isSameStory` telling which.
  ///
  /// Complexity: linear in the two texts' terms.
  package func explanation(of first: Int, _ second: Int, isSameStory: Bool) -> PairExplanation {
    let matrix = rows.matrix(of: [first, second])
    let evidence = gathered.parts(first, second) ?? []
    return PairExplanation(
      first: articles[first], second: articles[second], similarity: matrix.canonicalDot(0, 1),
      terms: matrix.sharedTerms(0, 1, named: corpus.terms), evidence: evidence,
      isSameStory: isSameStory, warnings: warnings(about: first, second, evidence))
  }

  private func warnings(
    about first: Int, _ second: Int, _ evidence: [EvidencePart]
  ) -> [PairExplanation.Warning] {
    let documents = (corpus.documents[first], corpus.documents[second])
    if documents.0.language != documents.1.language { return [.differentLanguages] }
    if evidence.isEmpty { return [.copies] }
    var warnings: [PairExplanation.Warning] = []
    let days = evidence.first { $0.kind == .time }?.value
    if let days {
      if Double(days) > windowDays { warnings.append(.beyondWindow(days: Double(days))) }
    } else {
      warnings.append(.undated)
    }
    if evidence.contains(where: { $0.kind == .outlet && $0.logOdds != 0 }) {
      warnings.append(.sameOutletLater)
    }
    if documents.0.isShort || documents.1.isShort { warnings.append(.headlineOnly) }
    if Double(days ?? 0) <= windowDays, !gathered.isCandidate(first, second) {
      warnings.append(.notCompared)
    }
    return warnings
  }
}
