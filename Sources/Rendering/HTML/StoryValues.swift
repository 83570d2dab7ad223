import Articles
import Stories

/// What the template of a story with several reports shows.
struct StoryValues {
  private let story: Story
  private let atlas: StoryAtlas

  private static let mostReports = 40
  private static let mostSteps = 12
  private static let mostNames = 12
  private static let excerptLength = 240
  /// Changes of a copy that are shown.
  private static let mostEdits = 4

  /// Whether the beginning of the first report is shown below the headline.
  private let hasLede: Bool

  private let places: StoryPlaces
  /// Whether the reports are shown at once.
  private let isOpen: Bool

  init(
    _ story: Story, _ atlas: StoryAtlas, hasLede: Bool, places: StoryPlaces = .page,
    isOpen: Bool = false
  ) {
    self.story = story
    self.atlas = atlas
    self.hasLede = hasLede
    self.places = places
    self.isOpen = isOpen
  }

  var values: [String: Any] {
    let steps = self.steps
    let changes = self.changes
    var values: [String: Any] = [
      "id": story.id.rawValue, "outlets": story.independentSources,
      "language": story.language, "size": story.reports.count,
      "time": story.lastPublished.map { String($0.latest) } ?? "",
      "headline": HTMLText.shown(story.headline), "extent": extent,
      "sparkline": Sparkline.svg(story), "names": names,
      "summary": "Compare \(counted(story.reports.count, "report"))",
      "isOpen": isOpen, "hasSteps": steps.count > 1, "steps": steps,
      "hasChanges": changes.count > 1, "changes": changes,
      "reports": reports, "heatMap": HeatMap(story, atlas)?.html ?? "",
    ]
    values["url"] = HTMLText.link(
      story.reports.first { $0.article.id == story.representative }?.article.url)
    values["own"] = isOpen ? nil : places.address(of: story.id)
    let keywords = story.keywords.map { HTMLText.shown($0, length: 40) }.joined(separator: ", ")
    if !keywords.isEmpty { values["keywords"] = keywords }
    if hasLede, let first = story.reports.first {
      let lede = Self.excerpt(first)
      if !lede.isEmpty { values["lede"] = lede }
    }
    let left = story.reports.count - Self.mostReports
    if left > 0 { values["more"] = "and \(counted(left, "more report"))" }
    return values
  }

  private var extent: String {
    let copies = story.reports.count { $0.reprintOf != nil }
    let reports = counted(story.reports.count, "report")
    return [
      story.outlets.isEmpty ? nil : counted(story.independentSources, "independent outlet"),
      copies > 0 ? "\(reports) (\(counted(copies, "copy", "copies")))" : reports,
      TimeWords.span(story.firstPublished, story.lastPublished) ?? "undated",
    ].compactMap(\.self).joined(separator: ", ")
  }

  private var names: String {
    let names = story.outlets.prefix(Self.mostNames).map { HTMLText.shown($0.name, length: 60) }
    let left = story.outlets.count - names.count
    return names.joined(separator: ", ") + (left > 0 ? " and \(left) more" : "")
  }

  private var steps: [[String: Any]] {
    (story.timeline?.developments ?? []).prefix(Self.mostSteps).map { step in
      [
        "day": step.firstPublished.map(TimeWords.day) ?? "undated",
        "headline": HTMLText.shown(step.headline),
        "reports": counted(step.reports.count, "report"),
      ]
    }
  }

  private var changes: [[String: Any]] {
    (story.timeline?.headlines ?? []).map { change in
      [
        "time": TimeWords.span(change.time, change.time) ?? "",
        "headline": HTMLText.shown(change.headline),
        "reports": counted(change.reportCount, "report"),
      ]
    }
  }

  private var reports: [[String: Any]] {
    guard let first = story.reports.first else { return [] }
    let newWords = NewWords(besides: [
      Self.title(first), HTMLText.shown(first.article.body, length: 2_000),
    ])
    return story.reports.prefix(Self.mostReports).map { report in
      let isFirst = report.article.id == first.article.id
      func html(_ text: String) -> String {
        isFirst ? HTMLText.escaped(text) : newWords.marked(text)
      }
      var values: [String: Any] = [
        "outlet": HTMLText.shown(report.outletName, length: 60), "language": report.language,
        "title": html(Self.title(report)), "note": note(on: report, isFirst: isFirst),
      ]
      values["when"] = TimeWords.span(report.article.published, report.article.published)
      values["url"] = HTMLText.link(report.article.url)
      values["here"] = places.address(of: report.article.id)
      let excerpt = Self.excerpt(report)
      if !excerpt.isEmpty, report.reprintOf == nil { values["excerpt"] = html(excerpt) }
      let edits = (report.changes?.spans ?? []).prefix(Self.mostEdits).map(Self.edit)
      values["hasEdits"] = !edits.isEmpty
      values["edits"] = Array(edits)
      return values
    }
  }

  private static func title(_ report: Story.Report) -> String {
    HTMLText.shown(report.titleOrBeginning)
  }

  private static func excerpt(_ report: Story.Report) -> String {
    report.article.title.isEmpty ? "" : HTMLText.shown(report.article.body, length: excerptLength)
  }

  /// A change of a copy: only what there is, so that a template shows no empty part.
  private static func edit(_ span: ReprintChanges.Span) -> [String: Any] {
    var values: [String: Any] = [:]
    if !span.removed.isEmpty { values["removed"] = HTMLText.shown(span.removed, length: 160) }
    if !span.added.isEmpty { values["added"] = HTMLText.shown(span.added, length: 160) }
    return values
  }

  private func note(on report: Story.Report, isFirst: Bool) -> String {
    let similarity = "similarity \(fixed(Double(report.similarity), digits: 2))"
    let language = report.language == story.language ? nil : "in \(report.language)"
    let place = isFirst ? "stands for the story" : similarity
    return [place, language, copyNote(report)].compactMap(\.self).joined(separator: ", ")
  }

  private func copyNote(_ report: Story.Report) -> String? {
    guard let original = report.reprintOf else { return nil }
    let outlet = story.reports.first { $0.article.id == original }?.outletName
    let copied = "a copy" + (outlet.map { " of \(HTMLText.shown($0, length: 60))" } ?? "")
    return copied + (report.changes.map { " (\($0.words))" } ?? "")
  }
}

/// What the template of a story with one report shows.
struct SingleValues {
  let values: [String: Any]

  init(_ story: Story, places: StoryPlaces = .page) {
    let report = story.reports.first
    let outlet = report.map { HTMLText.shown($0.outletName, length: 60) }
    let when = TimeWords.span(story.firstPublished, story.lastPublished)
    var values: [String: Any] = [
      "id": story.id.rawValue, "language": story.language,
      "time": story.lastPublished.map { String($0.latest) } ?? "",
      "headline": HTMLText.shown(story.headline),
      "note": [outlet, when].compactMap(\.self).joined(separator: ", "),
    ]
    values["url"] = HTMLText.link(report?.article.url)
    if places == .newsroom { values["own"] = places.address(of: story.id) }
    self.values = values
  }
}
