import Articles
import Stories

/// The lines of the table for one story with several reports.
struct StoryBlock {
  let story: Story
  let rank: Int
  let rankWidth: Int
  let style: TableStyle
  /// What has become of the story since an earlier result.
  var change: StoryChange?

  private static let mostHeadlineLines = 3
  private static let widestOutlet = 24

  /// The story's lines.
  ///
  ///      1  Ferry with 120 aboard runs aground off Northgate
  ///         4 independent outlets, 7 reports, 15 Oct 2025, 14:02 to 19:07 UTC
  ///         Meridian, Northgate Post, Harbour Courier and 3 more
  ///         ferry, Northgate, coast guard
  ///           Meridian        All safe after ferry hits rocks
  ///           Northgate Post  Ferry passengers tell of night on the rocks
  ///                           2 copies at Kronika and The Bay
  ///           and 2 more reports
  var lines: [String] {
    let rankText = "\(rank)"
    let number = String(repeating: " ", count: rankWidth - rankText.utf8.count) + rankText
    let headline = story.headline.harmless.wrapped(to: textWidth, most: Self.mostHeadlineLines)
    let url = story.reports.first { $0.article.id == story.representative }?.article.url
    let linked = headline.map { style.linked(style.bold($0), to: url) }
    var lines = [style.faint(number) + "  " + (linked.first ?? style.bold("(no headline)"))]
    lines += linked.dropFirst().map { indent + $0 }
    lines += extent.map { indent + $0 }
    if let words = change?.words {
      lines += words.wrapped(to: textWidth).map { indent + style.bold(style.accented($0)) }
    }
    if !story.outlets.isEmpty {
      lines.append(indent + enumeration(story.outlets.map(\.name.harmless), width: textWidth))
    }
    if let keywords { lines.append(indent + style.accented(keywords)) }
    if style.explainsRank {
      lines += story.rank.words.wrapped(to: textWidth).map { indent + style.faint($0) }
    }
    return lines + (style.showsTimeline ? developments : otherReports)
  }

  private var indent: String { String(repeating: " ", count: rankWidth + 2) }
  private var textWidth: Int { style.width - rankWidth - 2 }

  /// How many told it, how often, and when: on one line if there is room.
  private var extent: [String] {
    let copies = story.reports.count { $0.reprintOf != nil }
    let reports = counted(story.reports.count, "report")
    let outlets = counted(story.independentSources, "independent outlet")
    // Where no report names its outlet nobody knows how many there are.
    let told =
      (story.outlets.isEmpty ? "" : "\(outlets), ")
      + (copies > 0 ? "\(reports) (\(counted(copies, "copy", "copies")))" : reports)
    let when = TimeWords.span(story.firstPublished, story.lastPublished) ?? "undated"
    let line = "\(told), \(when)"
    if line.utf8.count <= textWidth { return [line] }
    return told.wrapped(to: textWidth) + when.wrapped(to: textWidth)
  }

  /// As many keywords as there is room for.
  private var keywords: String? {
    var line: String?
    for keyword in story.keywords.map(\.harmless) where !keyword.isEmpty {
      let longer = line.map { "\($0), \(keyword)" } ?? keyword.fitted(to: textWidth)
      if longer.displayWidth > textWidth { break }
      line = longer
    }
    return line
  }

  /// The steps in which the story developed.
  private var developments: [String] {
    guard let timeline = story.timeline else { return [] }
    return TimelineLines(timeline: timeline, style: style, width: textWidth - 2).lines.map {
      indent + "  " + $0
    }
  }

  /// The other headlines, each with its copies folded below it.
  private var otherReports: [String] {
    let others = story.reports.filter {
      $0.reprintOf == nil && $0.article.id != story.representative
    }
    let shown = Self.outletsInTurn(withNewHeadlines(others)).prefix(style.reportCount)
    let outlets = shown.map { story.outlets.isEmpty ? "" : $0.outletName }
    let widest = min(outlets.map(\.displayWidth).max() ?? 0, Self.widestOutlet, textWidth / 3)
    var lines = copies(of: story.representative, indent: indent + "  ")
    let titleIndent = widest == 0 ? 2 : widest + 4
    for (report, outlet) in zip(shown, outlets) {
      let name = widest == 0 ? "" : style.faint(outlet.padded(to: widest)) + "  "
      let title = report.titleOrBeginning.fitted(to: textWidth - titleIndent)
      lines.append(indent + "  " + name + style.linked(title, to: report.article.url))
      lines += copies(
        of: report.article.id, indent: indent + String(repeating: " ", count: titleIndent))
    }
    if shown.count < others.count {
      let left = counted(others.count - shown.count, "more report")
      lines.append(indent + "  " + style.faint("and \(left)"))
    }
    return lines
  }

  /// The reports under another headline than the story's and those before them: the same words once
  /// more tell nothing.
  private func withNewHeadlines(_ reports: [Story.Report]) -> [Story.Report] {
    let representative = story.reports.first { $0.article.id == story.representative }
    var said = Set([story.headline.harmless.lowercased()])
    if let representative { said.insert(representative.titleOrBeginning.lowercased()) }
    return reports.filter { said.insert($0.titleOrBeginning.lowercased()).inserted }
  }

  /// The first report of every outlet, then the second ones, and so on: the few that are shown should
  /// speak for as many outlets as they can.
  private static func outletsInTurn(_ reports: [Story.Report]) -> [Story.Report] {
    var counts: [String: Int] = [:]
    let turns = reports.map { report in
      counts[report.outletName, default: 0] += 1
      return counts[report.outletName] ?? 0
    }
    return reports.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }.map { reports[$0] }
  }

  /// A line on who copied a report, if anybody did; the representative has its own place.
  private func copies(of article: ArticleID, indent: String) -> [String] {
    let copies = story.reports.filter {
      $0.reprintOf == article && $0.article.id != story.representative
    }
    guard !copies.isEmpty else { return [] }
    var seen: Set<String> = []
    let outlets = copies.map(\.outletName).filter { seen.insert($0).inserted }
    let beginning = "\(counted(copies.count, "copy", "copies")) at "
    let width = style.width - indent.utf8.count - beginning.utf8.count
    return [indent + style.faint(beginning + enumeration(outlets, width: width))]
  }
}

extension Story.Report {
  /// The outlet's name on one line.
  var outletName: String {
    let name = outlet?.harmless ?? ""
    return name.isEmpty ? "unknown outlet" : name
  }

  /// The title on one line, or the beginning of the body.
  var titleOrBeginning: String { article.titleOrBeginning }
}

extension Article {
  /// Enough for any line of a terminal.
  private static let longestBeginning = 400

  /// The title on one line, or the beginning of the body where it has none.
  var titleOrBeginning: String {
    let title = title.harmless
    return title.isEmpty ? String(body.prefix(Self.longestBeginning)).harmless : title
  }
}
