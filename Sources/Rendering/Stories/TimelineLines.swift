import Articles
import Stories

/// The lines of the table on how a story developed: its developments with their reports, and the spans
/// in which reports came fast.
///
///     15 Oct 2025  Ferry with 120 aboard runs aground off Northgate (3 reports)
///     16 Oct 2025  Ferry company to face questions (4 reports)
///     fast: 5 reports, 15 Oct 2025, 14:02 to 16:30 UTC
struct TimelineLines {
  let timeline: StoryTimeline
  let style: TableStyle
  let width: Int

  /// Developments that are shown at most: the largest ones.
  private static let mostDevelopments = 8
  private static let mostBursts = 3

  var lines: [String] {
    let all = timeline.developments
    let largest = all.indices.sorted {
      (all[$1].reports.count, $0) < (all[$0].reports.count, $1)
    }.prefix(Self.mostDevelopments)
    let shown = largest.sorted().map { all[$0] }
    let days = shown.map { $0.firstPublished.map(TimeWords.day) ?? "undated" }
    let dayWidth = days.map(\.displayWidth).max() ?? 0
    var lines = zip(shown, days).map { development, day in
      let count = " (\(counted(development.reports.count, "report")))"
      let room = max(1, width - dayWidth - 2 - count.utf8.count)
      return style.faint(day.padded(to: dayWidth)) + "  "
        + development.headline.harmless.fitted(to: room) + style.faint(count)
    }
    let left = all.count - shown.count
    if left > 0 { lines.append(style.faint("and \(counted(left, "smaller step"))")) }
    return lines + bursts
  }

  private var bursts: [String] {
    timeline.bursts.sorted { $0.reportCount > $1.reportCount }.prefix(Self.mostBursts).map {
      burst in
      let span = TimeWords.span(burst.first, burst.last) ?? "undated"
      return style.faint("fast: \(counted(burst.reportCount, "report")), \(span)".fitted(to: width))
    }
  }
}
