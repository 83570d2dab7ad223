import Articles
import Stories

/// Stories made up for the tests.
enum Invented {
  /// Seconds of 15 October 2025, 00:00 UTC.
  static let midnight: Int64 = 1_760_486_400

  static func time(_ hour: Int64, _ minute: Int64, day: Int64 = 0) -> PublicationTime {
    .instant(
      secondsSince1970: midnight + day * 86_400 + hour * 3_600 + minute * 60, offsetSeconds: 0)
  }

  static func report(
    _ id: String, _ title: String, _ source: String?, _ published: PublicationTime? = nil,
    similarity: Float = 0.5, copyOf: String? = nil, body: String = "Body."
  ) -> Story.Report {
    Story.Report(
      article: Article(
        id: ArticleID(id), title: title, body: body, source: source,
        url: "https://\(id).example/a?b=1&c=\"2\"", published: published),
      language: "en", similarity: similarity, reprintOf: copyOf.map { ArticleID($0) })
  }

  static func story(_ reports: [Story.Report], keywords: [String] = []) -> Story {
    var counts: [String: Int] = [:]
    for report in reports { counts[report.article.source ?? "", default: 0] += 1 }
    counts[""] = nil
    let times = reports.compactMap(\.article.published)
    let own = Set(reports.filter { $0.reprintOf == nil }.compactMap(\.article.source))
    return Story(
      id: StoryID("s" + ArticleID.derived(from: reports[0].article.id.rawValue).rawValue),
      headline: reports[0].article.title, representative: reports[0].article.id, reports: reports,
      outlets: counts.map { Story.Outlet(name: $0.key, reportCount: $0.value) }
        .sorted { ($1.reportCount, $0.name) < ($0.reportCount, $1.name) },
      independentSources: max(1, own.count), firstPublished: times.min(),
      lastPublished: times.max { ($0.latest, $0) < ($1.latest, $1) }, keywords: keywords,
      cohesion: 0.625, language: "en")
  }

  static let ferry = story(
    [
      report(
        "a", "Ferry with 120 people aboard runs aground on rocks off Northgate, all are safe",
        "Harbour Courier", time(14, 2), similarity: 1),
      report("b", "All safe after ferry hits rocks", "Meridian", time(15, 30)),
      report(
        "c", "Passengers of stranded ferry tell of a long night on the rocks off the cape",
        "Kronika",
        time(19, 7)),
      report("d", "Ferry runs aground", "Northgate Post", time(14, 40), copyOf: "a"),
      report("e", "Ferry runs aground", "The Bay", time(14, 50), copyOf: "a"),
      report("f", "All safe!", "Coast FM", time(16, 0), copyOf: "b"),
      report("g", "渡船在北门外搁浅，一百二十人全部获救，海岸警卫队称船长直到最后才离开", "环球报", time(18, 0)),
      report("h", "", nil, nil, body: "No title, but a body that tells of the ferry at length."),
      report("i", "Coast guard: charts were right", "Meridian", time(18, 30)),
      report("j", "Ferry company to face questions", "Kronika", time(18, 45)),
    ],
    keywords: ["ferry", "Northgate", "coast guard", "Maria Silva", "rocks"])

  static let vote = story(
    [
      report(
        "k", "Parliament votes on harbour plan", "Meridian", .day(year: 2025, month: 10, day: 15)),
      report("l", "Harbour plan passes by 12 votes", "Kronika", time(9, 0, day: 1)),
    ], keywords: ["harbour plan", "vote"])

  static let hostile = story(
    [
      report(
        "=x", "\u{1b}[31mRed\u{7}\r\nline \u{202e}desrever\u{9b}2J \"quoted\", and\u{2028}more",
        "=HYPERLINK(\"evil\")", nil, similarity: 1),
      report(
        "-y", "e" + String(repeating: "\u{301}", count: 500) + " 👩‍👩‍👧‍👦 \u{0} tail", "@sum\tx", nil,
        copyOf: "=x"),
      report("-12", "", "", nil, body: "\u{1b}]0;title\u{7}body"),
    ], keywords: ["a\u{1b}[0m", "b"])

  static let singles = (0..<14).map { index in
    story([
      report(
        "single\(index)", "Single story number \(index) with a headline that goes on for a while",
        index % 3 == 0 ? nil : "Outlet \(index)", index % 2 == 0 ? time(10, index * 3) : nil)
    ])
  }

  static let all = [ferry, vote, hostile] + singles
}

extension Invented {
  fileprivate static func time(_ hour: Int64, _ minute: Int) -> PublicationTime {
    time(hour, Int64(minute))
  }
}
