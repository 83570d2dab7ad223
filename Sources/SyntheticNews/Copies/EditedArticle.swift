public import Articles

/// An article that a desk made of another, and what is known about it.
public struct EditedArticle: Hashable, Sendable {
  /// What a desk does to a text.
  public enum Edit: String, CaseIterable, Codable, Sendable {
    /// The text as it is, under another headline and dateline.
    case headline
    /// The end cut off: three to eight tenths are kept.
    case cut
    /// Paragraphs removed, added and, in longer texts, put in the place of others.
    case paragraphs
    /// One word in thirty to one in twelve is another.
    case words
    /// A quarter cut off, a paragraph added, one word in thirty another.
    case several
    /// All of two texts, one after the other.
    case merged
    /// As much of one text as of another, no more than half of either: no copy.
    case halves
    /// The same words with other numbers, a week later: no copy.
    case nextWeek
    /// The beginning alone, below a notice of a hundred words that many such articles have: no copy.
    case notice

    /// Whether what comes of it is a copy.
    public var isCopy: Bool {
      switch self {
      case .headline, .cut, .paragraphs, .words, .several, .merged: true
      case .halves, .nextWeek, .notice: false
      }
    }
  }

  /// The article made.
  public var article: Article
  /// The one it was made of, or two where all of both went into it.
  public var originals: [ArticleID]
  /// What was done.
  public var edit: Edit
}
