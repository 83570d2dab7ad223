public import Articles
public import Stories

/// The pages of a server: its stories, one of them, an article, and who else reported what somebody asks
/// about.
///
/// They work without JavaScript; with it they follow the news and take files that are dropped on them.
/// Nothing is loaded but `style` and `script`, from the server itself, and whatever comes from articles is
/// escaped.
public struct NewsroomPages: Sendable {
  /// The style sheet, at `/page.css`.
  public static let style = PackageResources.report_css + PackageResources.newsroom_css
  /// The script, at `/page.js`.
  public static let script = PackageResources.newsroom_js

  private let version: String
  private let templates = NewsroomTemplates()
  private let parts = ReportTemplates()
  /// Stories that are shown with their beginning.
  private static let ledes = 9

  /// The pages of a program's version.
  public init(version: String) {
    self.version = version
  }

  /// The stories that somebody asked for.
  public func front(_ front: NewsroomFront) -> String {
    let several = front.stories.filter { $0.reports.count > 1 }
    let single = front.stories.filter { $0.reports.count == 1 }
    var values = front.choices
    values["search"] = front.search
    values["isEmpty"] = front.stories.isEmpty
    values["empty"] =
      front.isFiltered || front.articleCount > 0
      ? "No story is like that."
      : "No article is here yet. Add some, and they appear by themselves."
    values["hasStories"] = !several.isEmpty
    values["stories"] = several.enumerated().map { place, story in
      let values = StoryValues(
        story, StoryAtlas(), hasLede: place < Self.ledes, places: .newsroom
      ).values
      return parts.render(.story, values)
    }.joined()
    values["hasSingles"] = !single.isEmpty
    values["singlesTitle"] = counted(
      single.count, "story with one report", "stories with one report")
    values["singles"] = single.map { story in
      parts.render(.single, SingleValues(story, places: .newsroom).values)
    }.joined()
    values["earlier"] = front.earlier
    values["later"] = front.later
    return page(
      "The stories", counts: front.counts, edition: front.period, isFront: true,
      templates.render(.front, values))
  }

  /// A story with all that is known of it.
  public func story(_ story: Story, events: [StoryEvent]) -> String {
    let shown = StoryValues(
      story, StoryAtlas(), hasLede: true, places: .newsroom, isOpen: true)
    let values: [String: Any] = [
      "story": parts.render(.story, shown.values),
      "events": events.map { event in
        var values = [
          "time": TimeWords.span(event.instant, event.instant) ?? "", "words": event.words,
        ]
        let headline = event.headline.map { HTMLText.shown($0) }
        if event.kind == .headlineChanged || event.kind == .created {
          values["headline"] = headline
        }
        return values
      },
    ]
    return page(
      HTMLText.shown(story.headline, length: 90),
      counts: counted(story.reports.count, "report"), templates.render(.story, values))
  }

  /// An article, and what is similar to it.
  public func article(
    _ article: Article, story: StoryID?, similar: [SimilarReport.Match]
  ) -> String {
    let title = article.title.isEmpty ? article.body : article.title
    var values: [String: Any] = [
      "title": HTMLText.shown(title), "language": article.language ?? "",
      "note": [
        article.source.map { HTMLText.shown($0, length: 60) },
        article.author.map { HTMLText.shown($0, length: 60) },
        TimeWords.span(article.published, article.published),
      ].compactMap(\.self).joined(separator: ", "),
      "paragraphs": article.body.split(whereSeparator: \.isNewline)
        .map { String($0).harmless }.filter { !$0.isEmpty },
      "similar": self.similar("Similar articles", "articles", similar),
    ]
    values["url"] = HTMLText.link(article.url)
    values["story"] = story.map { StoryPlaces.newsroom.address(of: $0) }
    return page(
      HTMLText.shown(title, length: 90), counts: "", templates.render(.article, values))
  }

  /// Who else reported what a text tells.
  public func answer(
    to article: Article, stories: [SimilarReport.Match], articles: [SimilarReport.Match]
  ) -> String {
    let title = HTMLText.shown(article.title.isEmpty ? article.body : article.title, length: 200)
    let isKnown = stories.contains { $0.isSameStory }
    let found = similar(
      isKnown ? "Its story" : "No story is the same; the nearest", "stories", stories)
    let text = """
      <main id="content" class="only"><article class="text"><h2 dir="auto">\(HTMLText.escaped(title))</h2>
      <p class="who">What you asked about. Nothing of it was kept.</p></article>
      \(found)\(similar("Similar articles", "articles", articles))</main>

      """
    return page("Who else reported it?", counts: "", text)
  }

  /// That something is not here, or could not be done.
  public func problem(_ title: String, _ detail: String) -> String {
    page(
      title, counts: "",
      """
      <main id="content" class="only"><article class="text"><h2>\(HTMLText.escaped(title))</h2>
      <p>\(HTMLText.escaped(HTMLText.shown(detail, length: 600)))</p></article></main>

      """)
  }

  private func similar(_ title: String, _ id: String, _ matches: [SimilarReport.Match]) -> String {
    templates.render(
      .similar,
      [
        "title": title, "id": "similar-\(id)", "isEmpty": matches.isEmpty,
        "matches": matches.map { MatchValues($0).values },
      ])
  }

  private func page(
    _ title: String, counts: String, edition: String = "", isFront: Bool = false, _ content: String
  ) -> String {
    let values: [String: Any] = [
      "version": version, "title": title, "counts": counts, "edition": edition,
      "isFront": isFront,
    ]
    return templates.render(.head, values) + content + templates.render(.foot, values)
  }
}

/// What the template of a match shows.
private struct MatchValues {
  let values: [String: Any]

  init(_ match: SimilarReport.Match) {
    let similarity = "similarity \(fixed(Double(match.similarity), digits: 2))"
    let same = match.isSameStory ? "the same story" : nil
    switch match.found {
    case .article(let article, let terms):
      let shared = terms.prefix(5).map { HTMLText.shown($0.term, length: 40) }
      values = [
        "address": StoryPlaces.newsroom.address(of: article.id) ?? "",
        "headline": HTMLText.shown(article.title.isEmpty ? article.body : article.title),
        "note": [
          article.source.map { HTMLText.shown($0, length: 60) },
          TimeWords.span(article.published, article.published), same, similarity,
          shared.isEmpty ? nil : "both: " + shared.joined(separator: ", "),
        ].compactMap(\.self).joined(separator: "; "),
      ]
    case .story(let story, _, _):
      values = [
        "address": StoryPlaces.newsroom.address(of: story.id),
        "headline": HTMLText.shown(story.headline),
        "note": [
          counted(story.reports.count, "report"),
          TimeWords.span(story.firstPublished, story.lastPublished), same, similarity,
        ].compactMap(\.self).joined(separator: "; "),
      ]
    }
  }
}
