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

  /// Adds the counts of another.
  public mutating func add(_ other: Addition) {
    added += other.added
    updated += other.updated
    unchanged += other.unchanged
    newStories += other.newStories
    grownStories += other.grownStories
  }
}
