import Articles
import Stories

/// A story's reports over time as small bars.
enum Sparkline {
  private static let slots = 40
  private static let height = 28

  /// The drawing as SVG; empty for less than three dated reports or no span between them.
  static func svg(_ story: Story) -> String {
    let times = story.reports.compactMap(\.article.published).map { time in
      (Double(time.earliest) + Double(time.latest)) / 2
    }
    guard times.count > 2, let first = times.min(), let last = times.max(), last > first else {
      return ""
    }
    var counts = [Int](repeating: 0, count: slots)
    for time in times {
      counts[min(slots - 1, Int((time - first) / (last - first) * Double(slots)))] += 1
    }
    let most = counts.max() ?? 1
    let bars = counts.enumerated().filter { $0.element > 0 }.map { slot, count in
      let size = max(3, height * count / most)
      return "M\(slot * 5 + 2) \(height)v-\(size)"
    }.joined()
    let span = TimeWords.span(story.firstPublished, story.lastPublished) ?? ""
    let label = "\(counted(times.count, "dated report")) over time, \(span)"
    return """
      <svg class="spark" viewBox="0 0 200 30" preserveAspectRatio="none" role="img" \
      aria-label="\(HTMLText.escaped(label))"><path d="\(bars)" stroke="currentColor" \
      stroke-width="3.4"/><path d="M0 29h200" stroke="currentColor" stroke-opacity=".35"/></svg>

      """
  }
}
