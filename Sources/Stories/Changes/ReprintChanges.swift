package import Articles
package import Clustering
import Parallelism

/// What a copy has changed in the text that it repeats.
public struct ReprintChanges: Hashable, Sendable, Codable {
  /// Changes that are kept at most.
  public static let mostSpans = 8

  /// Whether the title is another one.
  public var isTitleChanged: Bool
  /// Words of the copy that the original does not have in their place.
  public var addedWords: Int
  /// Words of the original that are missing in the copy.
  public var removedWords: Int
  /// The first places where they differ, in order.
  public var spans: [Span]

  /// A place where the two differ.
  public struct Span: Hashable, Sendable, Codable {
    /// The original's words there.
    public var removed: String
    /// The copy's words there.
    public var added: String

    /// A place.
    public init(removed: String, added: String) {
      self.removed = removed
      self.added = added
    }
  }

  /// Changes.
  public init(isTitleChanged: Bool, addedWords: Int, removedWords: Int, spans: [Span]) {
    self.isTitleChanged = isTitleChanged
    self.addedWords = addedWords
    self.removedWords = removedWords
    self.spans = spans
  }

  /// The changes of every reprint among articles, by its place.
  ///
  /// Complexity: linear in the texts of reprints and their originals, but for what differs, which is
  /// compared by Myers' algorithm where it is short.
  package static func ofReprints(
    among articles: [Article], _ reprints: Reprints, threads: Int
  ) -> [Int: ReprintChanges] {
    let pairs = articles.indices.compactMap { copy in
      reprints.original(of: copy).map { (copy: copy, original: $0) }
    }
    let changes = concurrentMap(count: pairs.count, threads: threads) { place in
      TextComparison(
        original: articles[pairs[place].original], copy: articles[pairs[place].copy]
      ).changes
    }
    return Dictionary(uniqueKeysWithValues: zip(pairs.map(\.copy), changes))
  }
}
