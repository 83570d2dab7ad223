import Articles
import Foundation

/// The order in which stories are shown.
///
/// A story with more than one independent outlet comes before those with one. Within each kind,
///
///     weight = ln(1 + outlets) + 0.25 ln(1 + reports) + 0.5 * 2^(-age / 7 days)
///
/// where age is from the story's last report to now: twice the outlets count more than a week's
/// freshness, and copies count little. A story without dates, or dated more than a day ahead of now,
/// has no freshness. Equal weights: the earlier story first, then by id.
struct StoryRank: Comparable {
  static let reportShare = 0.25
  static let freshnessShare = 0.5
  static let halfLifeSeconds = 7.0 * 86_400
  static let toleratedLeadSeconds = 86_400.0

  let hasSeveralOutlets: Bool
  let weight: Double
  let firstPublished: PublicationTime?
  let id: StoryID

  init(_ story: Story, now: Int64?) {
    hasSeveralOutlets = story.independentSources > 1
    firstPublished = story.firstPublished
    id = story.id
    weight =
      log(1 + Double(story.independentSources))
      + Self.reportShare * log(1 + Double(story.reports.count))
      + Self.freshnessShare * Self.freshness(of: story.lastPublished, now: now)
  }

  /// 1 for what is published now, half of it a half-life later, 0 for what cannot be told.
  static func freshness(of time: PublicationTime?, now: Int64?) -> Double {
    guard let time, let now else { return 0 }
    let age = Double(now) - Double(time.latest)
    guard age > -toleratedLeadSeconds else { return 0 }
    return exp2(-max(0, age) / halfLifeSeconds)
  }

  /// Whether `left` is shown before `right`.
  static func < (left: StoryRank, right: StoryRank) -> Bool {
    if left.hasSeveralOutlets != right.hasSeveralOutlets { return left.hasSeveralOutlets }
    if left.weight != right.weight { return left.weight > right.weight }
    switch (left.firstPublished, right.firstPublished) {
    case (let leftTime?, let rightTime?) where leftTime != rightTime: return leftTime < rightTime
    case (_?, nil): return true
    case (nil, _?): return false
    default: return left.id < right.id
    }
  }
}
