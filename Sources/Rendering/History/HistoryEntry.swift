public import Stories

/// Something that happened to a story, ready to be written in any format.
public struct HistoryEntry: Hashable, Sendable {
  /// Its number among all.
  public var number: Int64
  /// When.
  public var secondsSince1970: Int64
  /// What: "created", "grew" and so on.
  public var kind: String
  /// The story.
  public var story: StoryID
  /// The story that it became a part of, or was a part of.
  public var other: StoryID?
  /// Its headline after the event.
  public var headline: String?
  /// How many articles joined or left it.
  public var articles: Int

  /// An entry.
  public init(
    number: Int64, secondsSince1970: Int64, kind: String, story: StoryID, other: StoryID? = nil,
    headline: String? = nil, articles: Int = 0
  ) {
    self.number = number
    self.secondsSince1970 = secondsSince1970
    self.kind = kind
    self.story = story
    self.other = other
    self.headline = headline
    self.articles = articles
  }
}
