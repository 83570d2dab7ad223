import Articles
import Stories

/// What a feed says of a story, whatever the kind of feed.
struct StoryFeedItem {
  private static let mostReports = 20
  private static let mostCategories = 8

  let story: Story

  /// An id that stays as long as the story's.
  var id: String { "urn:newsfold:story:\(story.id.rawValue)" }

  var title: String { HTMLText.shown(story.headline) }

  /// The page of the report that stands for the story.
  var link: String? { HTMLText.link(story.reports.first?.article.url) }

  var categories: [String] {
    story.keywords.prefix(Self.mostCategories).map { HTMLText.shown($0, length: 40) }
  }

  /// Who reported it, in HTML.
  var html: String {
    let outlets = counted(story.independentSources, "independent outlet")
    let reports = story.reports.prefix(Self.mostReports).map { report in
      let title = HTMLText.escaped(HTMLText.shown(report.titleOrBeginning))
      let linked =
        HTMLText.link(report.article.url).map { url in
          "<a href=\"\(HTMLText.escaped(url))\">\(title)</a>"
        } ?? title
      let outlet = HTMLText.escaped(HTMLText.shown(report.outletName, length: 60))
      let when = TimeWords.span(report.article.published, report.article.published)
      return "<li>\(linked), \(outlet)\(when.map { ", \($0)" } ?? "")</li>"
    }.joined()
    let left = story.reports.count - Self.mostReports
    let more = left > 0 ? "<p>and \(counted(left, "more report"))</p>" : ""
    return "<p>\(outlets), \(counted(story.reports.count, "report"))</p><ul>\(reports)</ul>\(more)"
  }
}

/// Times as feeds want them: to the second, in UTC where no offset was given, a whole day by its first
/// second.
enum FeedTime {
  /// RFC 3339: "2025-10-15T14:02:00Z".
  static func rfc3339(_ time: PublicationTime?) -> String {
    guard let time else { return "1970-01-01T00:00:00Z" }
    let text = time.iso8601
    guard text.utf8.count > 10 else { return text + "T00:00:00Z" }
    let hasOffset = text.hasSuffix("Z") || text.dropFirst(10).contains { $0 == "+" || $0 == "-" }
    return hasOffset ? text : text + "Z"
  }

  /// RFC 822 with four digits of a year, as RSS has it: "Wed, 15 Oct 2025 14:02:00 GMT".
  static func rfc822(_ time: PublicationTime) -> String {
    let day = CalendarDay(secondsSince1970: time.earliest)
    let days = time.earliest >= 0 ? time.earliest / 86_400 : (time.earliest - 86_399) / 86_400
    let second = Int(time.earliest - days * 86_400)
    // 1 January 1970 was a Thursday.
    let weekday = Int(((days + 4) % 7 + 7) % 7)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    return "\(weekdays[weekday]), \(padded(day.day, to: 2)) \(months[day.month - 1]) "
      + "\(padded(day.year, to: 4)) \(clock.joined(separator: ":")) GMT"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
