public import Newsfold

/// Why a store could not do what it was asked.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no file at the path.
  case noSuchStore(path: String)
  /// The file is something else than a store.
  case notAStore(path: String)
  /// The store was written by a later version of the program, with this schema.
  case newer(path: String, schema: Int, known: Int)
  /// The file is damaged.
  case damaged(path: String, reason: String)
  /// There is no room left for what was to be written.
  case full(path: String)
  /// Another process held the store for too long.
  case busy(path: String)
  /// No article has the id.
  case unknownArticle(id: String)
  /// No story has the id, and none ever had.
  case unknownStory(id: String)
  /// The target of a copy exists already.
  case exists(path: String)
  /// The file could not be read or written.
  case inaccessible(path: String, reason: String)
  /// The engine could not do it.
  case engine(EngineError)
}
