import Stories

/// Writes stories for people: the headline, who reported it and when, what it is about, and how the
/// other outlets put it; copies are folded, and stories of a single report come as a short list.
///
/// No line is wider than the style's width, and nothing in a title reaches the terminal that it would
/// obey.
public struct StoryTable: Renderer {
  private let style: TableStyle

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    let several = report.stories.filter { $0.reports.count > 1 }
    let shown = several.prefix(style.storyCount ?? .max)
    let rankWidth = max(2, "\(shown.count)".utf8.count)
    for (index, story) in shown.enumerated() {
      if index > 0 { buffer.append("\n") }
      let block = StoryBlock(
        story: story, rank: index + 1, rankWidth: rankWidth, style: style,
        change: report.changes?.ofStory[story.id])
      for line in block.lines { buffer.append(line + "\n") }
      try buffer.drainPiece(to: sink)
    }
    if shown.count < several.count {
      let left = counted(several.count - shown.count, "more story", "more stories")
      buffer.append("\n" + style.faint("and \(left) with several reports") + "\n")
    }
    let single = report.stories.filter { $0.reports.count == 1 }
    if !single.isEmpty {
      if !several.isEmpty { buffer.append("\n") }
      for line in SingleStoryList(stories: single, style: style).lines {
        buffer.append(line + "\n")
      }
    }
    if let coverage = report.coverage {
      buffer.append("\n")
      for line in CoverageLines(coverage: coverage, style: style).lines {
        buffer.append(line + "\n")
      }
    }
    try buffer.drain(to: sink)
  }
}
