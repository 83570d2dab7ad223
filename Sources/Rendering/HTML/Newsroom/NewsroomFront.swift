import Articles
public import Stories

/// What the page with the stories shows, and what was asked of it.
public struct NewsroomFront: Sendable {
  /// The stories, in their order.
  public var stories: [Story] = []
  /// Articles that there are.
  public var articleCount = 0
  /// Stories that there are.
  public var storyCount = 0
  /// What was searched for.
  public var search = ""
  /// The language that was asked for; empty for all.
  public var language = ""
  /// The languages that there are.
  public var languages: [String] = []
  /// The outlets that a story must have.
  public var minimumSources = 0
  /// `rank`, `latest` or `size`.
  public var order = "rank"
  /// Where the stories before these are; nil where there are none.
  public var earlier: String?
  /// Where the stories after these are; nil where there are none.
  public var later: String?

  /// A page without stories.
  public init() {}

  /// Whether not all stories were asked for.
  var isFiltered: Bool { !search.isEmpty || !language.isEmpty || minimumSources > 1 }

  var counts: String {
    "\(counted(articleCount, "article")) in \(counted(storyCount, "story", "stories"))"
  }

  /// The days of the stories that are shown.
  var period: String {
    let last = stories.compactMap(\.lastPublished).max { ($0.latest, $0) < ($1.latest, $1) }
    return TimeWords.span(stories.compactMap(\.firstPublished).min(), last) ?? ""
  }

  /// The choices of the form, the present ones marked.
  var choices: [String: Any] {
    let outlets = [
      (0, "any number"), (2, "2 or more"), (3, "3 or more"), (5, "5 or more"), (10, "10 or more"),
    ]
    let orders = [("rank", "by rank"), ("latest", "latest first"), ("size", "most reports")]
    let languages = [("", "all")] + languages.map { ($0, $0) }
    return [
      "outletChoices": outlets.map { value, name in
        Self.choice("\(value)", name, value == minimumSources)
      },
      "orderChoices": orders.map { Self.choice($0, $1, $0 == order) },
      "languageChoices": languages.map { Self.choice($0, $1, $0 == language) },
    ]
  }

  private static func choice(_ value: String, _ name: String, _ isChosen: Bool) -> [String: Any] {
    ["value": value, "name": name, "isChosen": isChosen]
  }
}
