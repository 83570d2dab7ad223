public import Articles
public import Stories

extension StoryEngine {
  /// Why two articles are taken for reports of one event, or not.
  ///
  /// ```swift
  /// let why = try engine.explanation(of: "ap-17", "bbc-4", in: articles)
  /// for term in why.terms.prefix(5) { print(term.term, term.share) }
  /// ```
  ///
  /// Complexity: that of `stories(in:keepsBodies:)`.
  ///
  /// - Throws: `EngineError.unknownArticle` when `articles` has none of an id, `.clustering` when the
  ///   model cannot be read.
  public func explanation(
    of first: ArticleID, _ second: ArticleID, in articles: [Article]
  ) throws(EngineError) -> PairExplanation {
    try ExplainedStories(study(articles)).explanation(of: first, second)
  }

  /// Why an article is in its story, and which other story came closest.
  ///
  /// Complexity: that of `stories(in:keepsBodies:)`.
  ///
  /// - Throws: `EngineError.unknownArticle` when `articles` has none of that id, `.clustering` when the
  ///   model cannot be read.
  public func explanation(
    of article: ArticleID, in articles: [Article]
  ) throws(EngineError) -> ArticleExplanation {
    try ExplainedStories(study(articles)).explanation(of: article)
  }

  /// What holds the story together that has most of some articles, which another run may have found.
  ///
  /// Complexity: that of `stories(in:keepsBodies:)`.
  ///
  /// - Throws: `EngineError.unknownArticle` when `articles` has none of them, `.clustering` when the model
  ///   cannot be read.
  public func explanation(
    ofStoryWith reports: [ArticleID], in articles: [Article]
  ) throws(EngineError) -> StoryExplanation {
    let stories = try ExplainedStories(study(articles))
    guard let explanation = stories.explanation(ofStoryWith: Set(reports)) else {
      throw .unknownArticle(id: reports.first?.rawValue ?? "")
    }
    return explanation
  }

  /// What holds a story together.
  ///
  /// Complexity: that of `stories(in:keepsBodies:)`.
  ///
  /// - Throws: `EngineError.unknownStory` when no story of `articles` has that id, `.clustering` when
  ///   the model cannot be read.
  public func explanation(
    of story: StoryID, in articles: [Article]
  ) throws(EngineError) -> StoryExplanation {
    try ExplainedStories(study(articles)).explanation(of: story)
  }
}
