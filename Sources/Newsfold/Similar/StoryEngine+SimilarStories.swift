public import Articles

extension StoryEngine {
  /// The stories that are about the same as the article called `id`: first its own, then the others by
  /// falling evidence that a report of theirs tells the same event, then by falling similarity.
  ///
  /// A story of nothing but the article itself is not among them.
  ///
  /// Complexity: that of `stories(in:)`.
  ///
  /// - Parameters:
  ///   - id: The article to compare with.
  ///   - articles: Where to look; it must be among them.
  ///   - count: How many at most.
  ///   - minimum: Only those at least this similar.
  ///   - filter: Only stories with a report that passes it.
  /// - Returns: The stories, the best first.
  /// - Throws: `EngineError.unknownArticle` when `articles` has none of that id, `.clustering` when the
  ///   model cannot be read.
  public func stories(
    similarTo id: ArticleID, in articles: [Article], count: Int, minimum: Float = 0,
    filter: SimilarFilter = SimilarFilter()
  ) throws(EngineError) -> [SimilarStory] {
    let study = try study(articles)
    return try study.storiesNearest(
      to: study.place(of: id), isOneOfThem: true, count: count, minimum: minimum, filter: filter)
  }

  /// The stories that are about the same as an article that need not be among `articles`, in the order of
  /// `stories(similarTo:in:count:minimum:filter:)` for an id.
  ///
  /// It is weighed as if it were one more of `articles`, and is not in the stories itself.
  ///
  /// - Throws: `EngineError.clustering` when the model cannot be read.
  public func stories(
    similarTo article: Article, in articles: [Article], count: Int, minimum: Float = 0,
    filter: SimilarFilter = SimilarFilter()
  ) throws(EngineError) -> [SimilarStory] {
    let study = try study(articles + [article])
    // Copies stand beside each other and have equal rows: either of them can be left out.
    guard let place = study.articles.firstIndex(of: article) else { return [] }
    return try study.storiesNearest(
      to: place, isOneOfThem: false, count: count, minimum: minimum, filter: filter)
  }
}
