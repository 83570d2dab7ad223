import Articles
import Foundation

/// The order in which stories are shown.
///
/// A story with more than one independent outlet comes before those with one. Within each kind,
///
///     weight = ln(1 + outlets) + 0.25 ln(1 + reports) + 0.25 H / ln(outlets of the reports)
///              + 0.5 * 2^(-age of the last report / 7 days) + 0.1 * 2^(-age of the first / 7 days)
///
/// where H is the entropy of the reports' outlets (Shannon, *A Mathematical Theory of Communication*,
/// 1948) and ages are counted to now: twice the outlets count more than a week's freshness, and copies
/// count little. A story without dates, or dated more than a day ahead of now, is neither fresh nor new.
/// Equal weights: the earlier story first, then by id.
package struct StoryRank: Comparable {
  static let reportShare = 0.25
  static let spreadShare = 0.25
  static let freshnessShare = 0.5
  static let noveltyShare = 0.1
  static let halfLifeSeconds = 7.0 * 86_400
  static let toleratedLeadSeconds = 86_400.0

  let hasSeveralOutlets: Bool
  let parts: RankParts
  let weight: Double
  let firstPublished: PublicationTime?
  let id: StoryID

  init(_ story: Story, now: Int64?) {
    hasSeveralOutlets = story.independentSources > 1
    firstPublished = story.firstPublished
    id = story.id
    parts = RankParts(
      outlets: log(1 + Double(story.independentSources)),
      reports: Self.reportShare * log(1 + Double(story.reports.count)),
      spread: Self.spreadShare * Self.evenness(of: story.outlets),
      freshness: Self.freshnessShare * Self.recency(of: story.lastPublished, now: now),
      novelty: Self.noveltyShare * Self.recency(of: story.firstPublished, now: now))
    weight = parts.weight
  }

  /// 1 for what is published now, half of it a half-life later, 0 for what cannot be told.
  static func recency(of time: PublicationTime?, now: Int64?) -> Double {
    guard let time, let now else { return 0 }
    let age = Double(now) - Double(time.latest)
    guard age > -toleratedLeadSeconds else { return 0 }
    return exp2(-max(0, age) / halfLifeSeconds)
  }

  /// The entropy of reports over outlets beside the greatest there can be: 1 where all have as many, 0
  /// for one outlet.
  static func evenness(of outlets: [Story.Outlet]) -> Double {
    guard outlets.count > 1 else { return 0 }
    let total = Double(outlets.reduce(0) { $0 + $1.reportCount })
    // In the order of the counts, which no tie between names can change.
    let entropy = outlets.map(\.reportCount).sorted().reduce(0.0) { sum, count in
      let share = Double(count) / total
      return sum - share * log(share)
    }
    return min(1, entropy / log(Double(outlets.count)))
  }

  /// Whether `left` is shown before `right`.
  package static func < (left: StoryRank, right: StoryRank) -> Bool {
    if left.hasSeveralOutlets != right.hasSeveralOutlets { return left.hasSeveralOutlets }
    if left.weight != right.weight { return left.weight > right.weight }
    switch (left.firstPublished, right.firstPublished) {
    case (let leftTime?, let rightTime?) where leftTime != rightTime: return leftTime < rightTime
    case (_?, nil): return true
    case (nil, _?): return false
    default: return left.id < right.id
    }
  }

  /// The weight of a story whose parts that do not fade add up to `lasting`.
  ///
  /// Times are the ends of the first and the last time of publication.
  package static func weight(
    lasting: Double, firstTime: Int64?, lastTime: Int64?, now: Int64?
  ) -> Double {
    func recency(_ time: Int64?) -> Double {
      Self.recency(
        of: time.map { .instant(secondsSince1970: $0, offsetSeconds: nil) }, now: now)
    }
    return lasting + freshnessShare * recency(lastTime) + noveltyShare * recency(firstTime)
  }
}
