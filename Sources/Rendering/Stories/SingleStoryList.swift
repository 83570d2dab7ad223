import Stories

/// The end of the table: stories with a single report, a line each.
struct SingleStoryList {
  let stories: [Story]
  let style: TableStyle

  private static let widestOutlet = 24
  /// What headlines keep before dates are shown beside them.
  private static let leastHeadlineWidth = 40

  var lines: [String] {
    let shown = stories.prefix(style.singleCount).map { story in
      (
        outlet: story.reports.first?.outletName ?? "", headline: story.headline.harmless,
        date: story.firstPublished.map(TimeWords.day) ?? ""
      )
    }
    var lines = [style.bold("\(counted(stories.count, "story", "stories")) with one report")]
    let outletWidth = min(
      shown.map(\.outlet.displayWidth).max() ?? 0, Self.widestOutlet, style.width / 4)
    let dateWidth = shown.map(\.date.utf8.count).max() ?? 0
    let roomWithDate = style.width - outletWidth - dateWidth - 8
    let hasDate = dateWidth > 0 && roomWithDate >= Self.leastHeadlineWidth
    let headlineWidth = hasDate ? roomWithDate : style.width - outletWidth - 6
    for story in shown {
      let line = "    \(style.faint(story.outlet.padded(to: outletWidth)))  "
      lines.append(
        hasDate && !story.date.isEmpty
          ? line + story.headline.padded(to: headlineWidth) + "  " + style.faint(story.date)
          : line + story.headline.fitted(to: headlineWidth))
    }
    if shown.count < stories.count && !shown.isEmpty {
      lines.append(style.faint("    and \(grouped(stories.count - shown.count)) more"))
    }
    return lines
  }
}
