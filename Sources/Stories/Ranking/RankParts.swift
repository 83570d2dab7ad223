/// What a story's rank is made of: the greater the sum, the earlier it is shown among stories of several
/// outlets, or of one.
public struct RankParts: Hashable, Sendable, Codable {
  /// Independent outlets: ln(1 + outlets).
  public var outlets: Double
  /// Reports: 0.25 ln(1 + reports).
  public var reports: Double
  /// How evenly outlets share in the reports: 0.25 when each has as many, 0 when there is one outlet.
  public var spread: Double
  /// How recent the last report is: 0.5, halved every seven days.
  public var freshness: Double
  /// How recent the first report is: 0.1, halved every seven days.
  public var novelty: Double

  /// Parts of a rank.
  public init(
    outlets: Double = 0, reports: Double = 0, spread: Double = 0, freshness: Double = 0,
    novelty: Double = 0
  ) {
    self.outlets = outlets
    self.reports = reports
    self.spread = spread
    self.freshness = freshness
    self.novelty = novelty
  }

  /// The sum of the parts.
  public var weight: Double { outlets + reports + spread + freshness + novelty }
}
