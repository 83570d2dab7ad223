public import Articles

/// What holds a story together.
///
/// Its bonds are the pairs that connect all reports with the most evidence: a tree. Without the weakest
/// of them the story would fall into two parts.
public struct StoryExplanation: Hashable, Sendable {
  /// The story.
  public var story: Story
  /// The strongest bond; nil where nothing but copies or languages are to be joined.
  public var strongest: PairExplanation?
  /// The weakest bond, where there are several.
  public var weakest: PairExplanation?
  /// The reports on the side of the weakest bond that has fewer of them.
  public var smallerSide: [ArticleID]

  /// An explanation.
  public init(
    story: Story, strongest: PairExplanation?, weakest: PairExplanation?, smallerSide: [ArticleID]
  ) {
    self.story = story
    self.strongest = strongest
    self.weakest = weakest
    self.smallerSide = smallerSide
  }
}
