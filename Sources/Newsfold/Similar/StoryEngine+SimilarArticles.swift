public import Articles
import Clustering
import Similarity
import Stories
import TextAnalysis
import Vectorization

extension StoryEngine {
  /// The articles that are about the same as the one called `id`: first the other reports of its
  /// story, then the rest, each by falling evidence that it reports the same event, then by falling
  /// similarity, ties by content.
  ///
  /// - Parameters:
  ///   - id: the article to compare with.
  ///   - articles: where to look; it must be among them.
  ///   - count: how many at most.
  ///   - minimum: only those at least this similar.
  ///   - filter: which ones may be found; it is asked before they are counted.
  /// - Returns: the articles, the best first.
  /// - Throws: `EngineError.unknownArticle` when `articles` has none of that id, `.clustering` when
  ///   the model cannot be read.
  public func articles(
    similarTo id: ArticleID, in articles: [Article], count: Int, minimum: Float = 0,
    filter: SimilarFilter = SimilarFilter()
  ) throws(EngineError) -> [SimilarArticle] {
    let prepared = prepare(articles)
    guard let row = prepared.articles.firstIndex(where: { $0.id == id }) else {
      throw .unknownArticle(id: id.rawValue)
    }
    return try neighbors(
      of: row, in: prepared, count: count, minimum: minimum, filter: filter)
  }

  /// The articles that are about the same as one that need not be among them, in the order of
  /// `articles(similarTo:in:count:minimum:)` for an id.
  ///
  /// It is weighed as if it were one more of `articles`, and is not in the result itself; a copy of
  /// it in `articles` is.
  ///
  /// - Parameters:
  ///   - article: the article to compare with.
  ///   - articles: where to look.
  ///   - count: how many at most.
  ///   - minimum: only those at least this similar.
  ///   - filter: which ones may be found; it is asked before they are counted.
  /// - Returns: the articles, the best first.
  /// - Throws: `EngineError.clustering` when the model cannot be read.
  public func articles(
    similarTo article: Article, in articles: [Article], count: Int, minimum: Float = 0,
    filter: SimilarFilter = SimilarFilter()
  ) throws(EngineError) -> [SimilarArticle] {
    let prepared = prepare(articles + [article])
    // Copies stand beside each other and have equal rows: either of them can be left out.
    guard let row = prepared.articles.firstIndex(of: article) else { return [] }
    return try neighbors(
      of: row, in: prepared, count: count, minimum: minimum, filter: filter)
  }

  /// Terms that are given for a similar article at most.
  public static let mostSharedTerms = 10

  private func neighbors(
    of row: Int, in prepared: Prepared, count: Int, minimum: Float, filter: SimilarFilter
  ) throws(EngineError) -> [SimilarArticle] {
    let count = min(max(0, count), prepared.articles.count)
    let matrix = prepared.vectorizer.fullMatrix()
    progress(.clustering)
    let reprints = reprints(in: prepared)
    let neighborhood = try clustering().neighborhood(
      of: row, in: prepared.articles, prepared.corpus, reprints)
    // Whom a filter lets through may be far down among the nearest: then all are looked at.
    let candidates =
      filter.isEmpty
      ? neighborhood.story.union(neighborhood.logOdds.keys)
        .union(matrix.rowsNearest(to: row, count: count, threads: threads)).sorted()
      : Array(prepared.articles.indices)
    let passing = candidates.filter { other in
      other != row
        && filter.passes(
          prepared.articles[other], in: prepared.corpus.documents[other].language,
          isReprint: reprints.original(of: other) != nil, besides: prepared.articles[row])
    }
    let found = passing.map { other in
      SimilarArticle(
        article: prepared.articles[other], language: prepared.corpus.documents[other].language,
        similarity: matrix.canonicalDot(row, other),
        isSameStory: neighborhood.story.contains(other), logOdds: neighborhood.logOdds[other],
        terms: [])
    }
    return found.filter { $0.similarity >= minimum && ($0.similarity > 0 || $0.isSameStory) }
      .sorted { $0.precedes($1) }
      .prefix(count)
      .map { found in
        var found = found
        if let other = prepared.articles.firstIndex(where: { $0.id == found.article.id }) {
          let shared = matrix.sharedTerms(row, other, named: prepared.corpus.terms)
          found.terms = Array(shared.prefix(Self.mostSharedTerms))
        }
        return found
      }
  }
}
