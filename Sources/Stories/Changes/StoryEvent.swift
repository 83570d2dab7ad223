/// Something that happened to a story.
public struct StoryEvent: Hashable, Sendable {
  /// What can happen.
  public enum Kind: String, CaseIterable, Sendable {
    /// It is new.
    case created
    /// Articles joined it.
    case grew
    /// Articles left it: removed, expired, or placed elsewhere by a refresh.
    case shrank
    /// It became part of `other`, which its id stands for from then on.
    case merged
    /// It was a part of `other` before.
    case split
    /// It has another headline.
    case headlineChanged
    /// Its last article is gone.
    case expired
  }

  /// Numbers rise with time, and none comes twice.
  public var number: Int64
  /// When, in seconds since 1970.
  public var time: Int64
  /// What.
  public var kind: Kind
  /// The story.
  public var story: StoryID
  /// The story that it became a part of, or was a part of.
  public var other: StoryID?
  /// Its headline after the event.
  public var headline: String?
  /// How many articles joined or left it.
  public var articles: Int

  /// An event.
  public init(
    number: Int64, time: Int64, kind: Kind, story: StoryID, other: StoryID? = nil,
    headline: String? = nil, articles: Int = 0
  ) {
    self.number = number
    self.time = time
    self.kind = kind
    self.story = story
    self.other = other
    self.headline = headline
    self.articles = articles
  }
}
