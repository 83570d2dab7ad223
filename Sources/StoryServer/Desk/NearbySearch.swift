import Articles
import Newsfold
import Rendering
import StoryStore

/// Looks for what is similar to an article among what a store has near it.
struct NearbySearch: Sendable {
  var count = 10
  var minimum: Float = 0
  var filter = SimilarFilter()

  /// The articles that are most similar to one, which the store may know.
  func articles(
    near article: Article, isKnown: Bool, in store: StoryStore
  ) throws -> [SimilarReport.Match] {
    let near = try store.articles(near: article)
    let found =
      isKnown
      ? try store.engine.articles(
        similarTo: article.id, in: near, count: count, minimum: minimum, filter: filter)
      : try store.engine.articles(
        similarTo: article, in: near, count: count, minimum: minimum, filter: filter)
    return found.map { match in
      .init(
        .article(match.article, terms: match.terms), similarity: match.similarity,
        isSameStory: match.isSameStory, logOdds: match.logOdds)
    }
  }

  /// The stories that are most similar to an article, which the store may know; as the store has them.
  func stories(
    near article: Article, isKnown: Bool, in store: StoryStore
  ) throws -> [SimilarReport.Match] {
    let near = try store.articles(near: article)
    let found =
      isKnown
      ? try store.engine.stories(
        similarTo: article.id, in: near, count: count, minimum: minimum, filter: filter)
      : try store.engine.stories(
        similarTo: article, in: near, count: count, minimum: minimum, filter: filter)
    return try found.map { match in
      // The reports near an article are not all that its story has.
      let story = try store.article(match.closest.article.id).story.map { try store.story($0) }
      return .init(
        .story(
          story ?? match.story, closest: match.closest.article,
          similarity: match.closest.similarity),
        similarity: match.similarity, isSameStory: match.isSameStory, logOdds: match.logOdds)
    }
  }
}
