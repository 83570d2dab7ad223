/// What became of an article that was given to a store.
public enum Arrival: String, Hashable, Sendable {
  /// The store did not have it.
  case added
  /// The store had one under the same id with another content, which is gone.
  case updated
  /// The store had it already.
  case unchanged
}

/// What became of articles that were added.
public struct Addition: Hashable, Sendable {
  /// Articles that the store did not have.
  public var added = 0
  /// Articles that it had under the same id with another content, which is gone.
  public var updated = 0
  /// Articles that it had already.
  public var unchanged = 0
  /// Stories that began with them.
  public var newStories = 0
  /// Earlier stories that grew by them.
  public var grownStories = 0

  /// Nothing.
  public init() {}

  /// Counts what became of articles.
  public mutating func count(_ arrivals: [Arrival]) {
    for arrival in arrivals {
      switch arrival {
      case .added: added += 1
      case .updated: updated += 1
      case .unchanged: unchanged += 1
      }
    }
  }

  /// Adds the counts of another.
  public mutating func add(_ other: Addition) {
    added += other.added
    updated += other.updated
    unchanged += other.unchanged
    newStories += other.newStories
    grownStories += other.grownStories
  }
}
