/// What the engine is about to do, for showing progress.
public enum EngineStage: Hashable, Sendable {
  /// Articles become terms.
  case analyzing(articles: Int)
  /// Terms become vectors.
  case vectorizing
  /// Similar articles are sought and compared.
  case clustering
  /// Groups become stories.
  case composing(stories: Int)
}
